import { useEffect } from 'react';
import { hasShortcuts } from '../parts/early-play';

/** What the buttons above do, and their keys. */
export interface TransportActions {
  toggle(): void;
  step(): void;
  reset(): void;
  newSeed(): void;
}

const KEYS: Record<string, keyof TransportActions> = { ' ': 'toggle', r: 'reset', s: 'newSeed' };

/**
 * Space plays, E is one step, R resets, S takes a new seed, wherever the focus has no use for the key itself.
 * @param stepKey in place of E, where that is something else
 */
export function useTransportKeys(actions: TransportActions, stepKey = 'e'): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
      const action = key === stepKey ? 'step' : KEYS[key];
      if (!action || ctrlKey || metaKey || altKey || shiftKey || repeat || !hasShortcuts()) return;
      if (!(target instanceof Element) || target.closest('select, input:not([type=range]), dialog')) return;
      if (key === ' ' && target.closest('button, a, summary, [role=radio]')) return;
      event.preventDefault();
      actions[action]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [actions, stepKey]);
}
