import { useEffect, useState } from 'react';
import { projected } from '../../../math/projection';
import { useExperiment } from '../../../state/experiment';
import type { ExploredNetwork } from '../../../state/explored';
import { bitsToWatch } from '../../../state/questions';
import { useWatched } from '../../../state/watched';

/** How many random bits are shown where the reader has chosen none. */
const BITS = 24;

/** Where a row of bits leads, bit by bit. */
export interface BitPath {
  bits: string;
  /** Along the components: [M, 3]. */
  places: Float64Array;
}

/** The bits that a network is watched with, led through the states of the same network. */
export function usePath({ network, space }: ExploredNetwork): BitPath | undefined {
  const own = useWatched((watched) => watched.own);
  const bits = own || bitsToWatch(network.config.seed, BITS);
  const [shown, setShown] = useState<BitPath & { space: unknown }>();
  useEffect(() => {
    const pending = useExperiment.getState().inquire('sequence', network, { bits }, 'asked');
    void pending.result
      .then(
        (found) =>
          found && setShown({ bits, space, places: projected(found.states, space.axes, space.centre) }),
      )
      .catch(() => {}); // the states are there without it
    return () => pending.cancel();
  }, [network, space, bits]);
  return shown?.space === space ? shown : undefined;
}
