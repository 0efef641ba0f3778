import { useExperiment } from '../../../state/experiment';
import type { Lane } from '../../../state/lane';
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
  const lane = lanes.find((lane) => lane.id === id) ?? lanes[0];
  const { status, epoch, step, heads, reached, accuracy, stepsPerSecond, trouble } = lane;
  const { resumed, recorded, config } = lane;
  const { threshold } = config.curriculum;
  return {
    ...{ status, epoch, step, heads, reached, accuracy, stepsPerSecond, trouble },
    ...{ resumed, recorded, threshold },
  };
}
