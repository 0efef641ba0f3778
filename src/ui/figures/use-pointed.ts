import { useMemo } from 'react';
import type { Lane } from '../../state/lane';
import { networkIn } from '../../state/networks';
import { usePointed } from '../../state/pointed';

/** The lanes of a figure, of which one that is pointed at shows that network alone. */
export function usePointedAlone(lanes: readonly Lane[]): readonly Lane[] {
  const id = usePointed((pointed) => pointed.id);
  return useMemo(() => {
    if (id === undefined) return lanes;
    return lanes.map((lane) => {
      const network = networkIn([lane], id);
      return network ? { ...network, others: [] } : lane;
    });
  }, [lanes, id]);
}
