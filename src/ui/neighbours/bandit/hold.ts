import { type PointerEvent, useEffect } from 'react';
import { ARMS } from '../../../neighbours/bandit/settings';
import { useBandit } from '../../../state/bandit';
import { hasShortcuts } from '../../parts/early-play';

/** Held, an arm is pulled so often, in ms. */
const EVERY = 50;

let held: ReturnType<typeof setInterval> | undefined;

function release(): void {
  clearInterval(held);
  held = undefined;
}

/** Pulls an arm once, and again and again until it is let go. */
function hold(arm: number): void {
  release();
  useBandit.getState().pullArm(arm);
  held = setInterval(() => useBandit.getState().pullArm(arm), EVERY);
}

/** What lets a button be held. */
export const holding = (arm: number) => ({
  onPointerDown(event: PointerEvent) {
    if (event.button === 0) hold(arm);
  },
  onPointerUp: release,
  onPointerLeave: release,
  onPointerCancel: release,
  /** A key pressed it, which is not held. */
  onClick: ({ detail }: { detail: number }) => detail === 0 && useBandit.getState().pullArm(arm),
  // A long press is a hold, and opens nothing.
  onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
});

/** A to E pull an arm, wherever the focus has no use for the key itself. */
export function useArmKeys(): void {
  useEffect(() => {
    const armOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
      ctrlKey || metaKey || altKey ? -1 : ARMS.findIndex((arm) => arm.toLowerCase() === key.toLowerCase());
    const press = (event: KeyboardEvent) => {
      const arm = armOf(event);
      if (arm < 0 || event.repeat || !hasShortcuts()) return;
      const { target } = event;
      if (
        target instanceof Element &&
        target.closest('select, input:not([type=range], [type=checkbox]), dialog')
      )
        return;
      event.preventDefault();
      hold(arm);
    };
    document.addEventListener('keydown', press);
    document.addEventListener('keyup', release);
    window.addEventListener('blur', release);
    return () => {
      release();
      document.removeEventListener('keydown', press);
      document.removeEventListener('keyup', release);
      window.removeEventListener('blur', release);
    };
  }, []);
}
