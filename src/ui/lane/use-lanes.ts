import { useExperiment } from '../../state/experiment';
import { laneWith } from '../../state/networks';
import { useShallow } from '../../state/shallow';
import { fullName, nameAmong } from '../text/lane-names';

/** The lanes in their order. */
export const useLaneIds = () => useExperiment(useShallow(({ lanes }) => lanes.map(({ id }) => id)));

/** What a lane is called where there is little room. */
export const useLaneName = (id: number) =>
  useExperiment(({ lanes }) => nameAmong(laneWith(lanes, id) ?? lanes[0], lanes));

/** What a lane is called where there is room for all that sets it apart. */
export const useFullName = (id: number) =>
  useExperiment(({ lanes }) => fullName(laneWith(lanes, id) ?? lanes[0], lanes));
