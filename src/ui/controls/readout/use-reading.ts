import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';

/** What the readout shows of a lane. */
export function useReading(id: number) {
  return useExperiment(
    useShallow(({ lanes }) => {
      const lane = lanes.find((lane) => lane.id === id) ?? lanes[0];
      const { status, epoch, step, heads, reached, accuracy, stepsPerSecond, trouble, resumed, config } =
        lane;
      const { threshold } = config.curriculum;
      return { status, epoch, step, heads, reached, accuracy, stepsPerSecond, trouble, resumed, threshold };
    }),
  );
}
