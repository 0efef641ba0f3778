import { useExperiment } from '../../../state/experiment';
import { epochPart, type Lane } from '../../../state/lane';
import { everyNetwork } from '../../../state/networks';
import { useRecording } from '../../../state/recording';
import { useShallow } from '../../../state/shallow';

/** How a lane stands. */
export const useReading = (id: number) => useExperiment(useShallow(({ lanes }) => readingOf(lanes, id)));

/** The same, or how the recorded lane stood that is shown in its place. */
export function useShownReading(id: number) {
  const live = useReading(id);
  const recorded = useRecording(({ lanes }) => lanes);
  return recorded ? readingOf(recorded, id) : live;
}

function readingOf(lanes: readonly Lane[], id: number) {
  const lane = everyNetwork(lanes).find((lane) => lane.id === id) ?? lanes[0];
  const { status, epoch, step, heads, reached, accuracy, stepsPerSecond, trouble } = lane;
  const { resumed, recorded, config } = lane;
  const { threshold } = config.curriculum;
  return {
    ...{ status, epoch, step, heads, reached, accuracy, stepsPerSecond, trouble },
    ...{ resumed, recorded, threshold, epochPart: slowEpochPart(lane) },
  };
}

/** An epoch that takes longer than this, in s, is one to wait for. */
const LONG = 10;

/** How far the present epoch is, in whole per cent as a fraction; undefined where it is soon over. */
function slowEpochPart(lane: Lane): number | undefined {
  const long = lane.config.training.stepsPerEpoch > LONG * lane.stepsPerSecond;
  return long && lane.stepsPerSecond > 0 ? Math.floor(100 * epochPart(lane)) / 100 : undefined;
}
