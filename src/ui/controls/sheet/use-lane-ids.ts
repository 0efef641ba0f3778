import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';

/** The lanes in their order. */
export const useLaneIds = () => useExperiment(useShallow(({ lanes }) => lanes.map(({ id }) => id)));
