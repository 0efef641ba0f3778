import { type RefObject, useEffect } from 'react';
import type { TourStep } from '../../state/tour';
import { targetOf } from './targets';

/** Escape, pressed in the part of the page that a step is about, leads back to the tour. */
export function useWayBack(at: TourStep, band: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || !(target instanceof Element) || !targetOf(at)?.contains(target)) return;
      // There Escape closes the sheet.
      if (target.closest('[data-place], [role="dialog"]')) return;
      band.current?.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [at, band]);
}
