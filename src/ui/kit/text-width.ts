import { memoised } from '../../math/memoised';

let context: CanvasRenderingContext2D | null | undefined;
const family = memoised((body: HTMLElement) => getComputedStyle(body).fontFamily);

/** How wide a text is on the page, in px; a fair guess where there is no page. */
export const textWidth = (text: string, size: number, weight = 400): number =>
  scale * widthByFont(text, size, weight);

function widthByFont(text: string, size: number, weight = 400): number {
  if (typeof document === 'undefined') return guessed(text, size);
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return guessed(text, size);
  context.font = `${weight} ${size}px ${family(document.body)}`;
  // Digits are set in columns on the page, which a canvas does not know: each is as wide as a 0.
  return context.measureText(text.replace(/\d/g, '0')).width;
}

/** As wide as in most fonts without serifs, in px. */
const guessed = (text: string, size: number): number =>
  size * [...text].reduce((sum, sign) => sum + (WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? 0.55), 0);

/** Of a font's size. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;’'|\s]/, 0.26],
  [/[ftr()‑-]/, 0.35],
  [/[A-Z±×–]/, 0.63],
  [/[mw%]/, 0.85],
];

/** How much wider text is than its font makes it, where a reader has set it so: with spacing of their own, or larger. */
let scale = 1;
/** A smaller difference is a matter of rounding. */
const STEP = 0.02;
/** A text like those in figures, and its size in px. */
const SAMPLE = { text: 'Single-head reached N = 10 in 51 epochs', size: 12 };
const listeners = new Set<() => void>();
let watching = false;

/** Tells when widths change: words in figures then need other places. */
export function onTextWidth(act: () => void): () => void {
  listeners.add(act);
  if (!watching) watch();
  return () => listeners.delete(act);
}

/** Follows the width of a text that nobody sees. */
function watch(): void {
  watching = true;
  const sample = document.body.appendChild(document.createElement('span'));
  sample.textContent = SAMPLE.text;
  sample.setAttribute('aria-hidden', 'true');
  sample.style.cssText = `position: fixed; visibility: hidden; white-space: nowrap; font-size: ${SAMPLE.size}px`;
  new ResizeObserver(() => {
    const factor = sample.offsetWidth / widthByFont(SAMPLE.text, SAMPLE.size);
    const next = Math.max(1, STEP * Math.round(factor / STEP));
    if (!Number.isFinite(next) || next === scale) return;
    scale = next;
    for (const act of listeners) act();
  }).observe(sample);
}
