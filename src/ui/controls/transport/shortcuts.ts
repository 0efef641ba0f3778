import { useEffect } from 'react';
import { useExperiment } from '../../../state/experiment';
import { useLesions } from '../../../state/lesions';
import { useShortcutsOn } from '../../parts/shortcuts-on';
import { togglePlay } from './actions';

/** What a single key does. */
const KEYS: Record<string, () => unknown> = {
  ' ': togglePlay,
  e: () => useExperiment.getState().oneEpoch(),
  r: () => useExperiment.getState().reset(),
  s: () => useExperiment.getState().newSeed(),
  b: async () => (await import('../../../state/breaking')).breakThem(),
  'Shift b': async () => (await import('../../../state/learning-next')).learnNext(),
  h: () => useLesions.getState().heal(),
};

/** Listens for the single keys while the page itself or the transport has focus, never while one types. */
export function useShortcuts(): void {
  const [on] = useShortcutsOn();
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.defaultPrevented || !isFree(event.target, event.key)) return;
      const act = KEYS[`${event.shiftKey ? 'Shift ' : ''}${event.key.toLowerCase()}`];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}

function isFree(target: EventTarget | null, key: string): boolean {
  if (target === document.body) return true;
  if (!(target instanceof Element) || !target.closest('[data-transport]')) return false;
  // On a button Space presses that button.
  return key !== ' ' || !target.matches('button');
}
