import { useEffect } from 'react';
import { hasShortcuts } from '../parts/early-play';
import { NEIGHBOURS, type NeighbourFolder } from './list';

const BY: Record<string, number> = { '[': -1, ']': 1 };

/** [ and ] lead to the previous and the next neighbour, round and round. */
export function useNeighbourKeys(folder: NeighbourFolder): void {
  useEffect(() => {
    const press = ({ key, target, ctrlKey, metaKey }: KeyboardEvent) => {
      const by = BY[key];
      if (!by || ctrlKey || metaKey || !hasShortcuts()) return;
      if (target instanceof Element && target.closest('select, input:not([type=range], [type=radio])'))
        return;
      const count = NEIGHBOURS.length;
      const next = NEIGHBOURS[(NEIGHBOURS.findIndex((each) => each.folder === folder) + by + count) % count];
      location.assign(`../${next.folder}/`);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [folder]);
}
