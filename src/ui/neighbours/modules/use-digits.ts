import { useEffect } from 'react';
import { useModules } from '../../../state/modules';
import { hasShortcuts } from '../../parts/early-play';

/** Steps a second. */
const PACE = 4;

/** Lets steps follow each other while digits flicker. */
export function useFlicker(moves: boolean): void {
  useEffect(() => {
    if (!moves) return;
    const timer = setInterval(() => {
      if (!document.hidden) useModules.getState().tick();
    }, 1000 / PACE);
    return () => clearInterval(timer);
  }, [moves]);
}

/** 1 and 2 silence the left and the right half, Escape lets both speak. */
export function useSilenceKeys(): void {
  useEffect(() => {
    const press = ({ key, target, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey || repeat || !hasShortcuts()) return;
      if (
        !(target instanceof Element) ||
        target.closest('select, input:not([type=range], [type=radio]), dialog')
      )
        return;
      const { view, silence } = useModules.getState();
      if (key === '1' || key === '2') silence(key === '1' ? 0 : 1);
      else if (key === 'Escape' && view.silenced !== undefined) silence(view.silenced);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
