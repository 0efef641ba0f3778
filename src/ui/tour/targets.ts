import type { TourStep } from '../../state/tour';

/** The part of the page that a step is about, as far as it is shown. */
export const targetOf = (step: TourStep): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[data-tour="${step}"]`)].find(
    (element) => element.getClientRects().length > 0,
  );

/** Scrolls no further than is needed to see it. */
export function bringIntoView(target: HTMLElement | undefined): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target?.scrollIntoView({ block: 'nearest', behavior: still ? 'instant' : 'smooth' });
}

/** What in it can be used by keyboard; of several things the one that the step asks for. */
export function controlOf(target: HTMLElement | undefined): HTMLElement | null | undefined {
  if (target?.matches('button')) return target;
  return (
    target?.querySelector<HTMLElement>('[role="slider"]') ?? target?.querySelector<HTMLElement>('button')
  );
}
