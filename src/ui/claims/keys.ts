import { hasShortcuts } from '../parts/early-play';

const claims = () => [...document.querySelectorAll<HTMLElement>('article')];

/** The claim that has the focus, or the first one that is not above the window. */
function present(): number {
  const all = claims();
  const focused = all.findIndex((each) => each.contains(document.activeElement));
  return focused >= 0 ? focused : all.findIndex((each) => each.getBoundingClientRect().bottom > BAR);
}

/** As high as the bar at the top, in px, and some room. */
const BAR = 80;

function go(by: number): void {
  const all = claims();
  const hasFocus = all.some((each) => each.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, present() + (hasFocus ? by : 0)))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'start' });
}

const click = (claim: Element | undefined | null, control: string) =>
  claim?.querySelector<HTMLElement>(control)?.click();

/** J, K: the next and the previous claim; Enter on a claim trains it on the train page, T tests it again. */
export function keys({ key, ctrlKey, metaKey, altKey, shiftKey, repeat }: KeyboardEvent): void {
  if (ctrlKey || metaKey || altKey || shiftKey || !hasShortcuts()) return;
  if (key === 'j') go(1);
  else if (key === 'k') go(-1);
  else if (repeat) return;
  else if (key === 't') click(claims()[present()], '[data-does=test]');
  else if (key === 'Enter' && document.activeElement?.matches('article'))
    click(document.activeElement, '[data-trains]');
}
