import type { Lane } from '../../state/lane';
import { usePicked, type Whose } from '../../state/picked';
import { whoseOf } from './echo/data';
import { measuredOf } from './neurons/clouds';

/** The lane that is looked into, and whose echo is shown; nobody's before anything was measured. */
export interface Chosen {
  lane: Lane;
  whose?: Whose;
}

/** What the reader has picked, as far as it is there; else the last lane, and the neuron with most to see. */
export function chosenOf(lanes: readonly Lane[], laneId?: number, picked?: Whose): Chosen {
  const lane = lanes.find(({ id }) => id === laneId) ?? lanes[lanes.length - 1];
  const measured = measuredOf(lane);
  return { lane, whose: measured && whoseOf(measured, picked) };
}

export function useChosen(lanes: readonly Lane[]): Chosen {
  const laneId = usePicked((picked) => picked.laneId);
  const whose = usePicked((picked) => picked.whose);
  return chosenOf(lanes, laneId, whose);
}
