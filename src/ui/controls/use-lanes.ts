import { useExperiment } from '../../state/experiment';
import { useShallow } from '../../state/shallow';
import { nameAmong } from '../lane-style';

/** The lanes in their order. */
export const useLaneIds = () => useExperiment(useShallow(({ lanes }) => lanes.map(({ id }) => id)));

/** What a lane is called. */
export const useLaneName = (id: number) =>
  useExperiment(({ lanes }) => nameAmong(lanes.find((lane) => lane.id === id) ?? lanes[0], lanes));
