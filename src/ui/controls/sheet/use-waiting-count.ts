import { useExperiment } from '../../../state/experiment';
import { waitingOf } from './waiting';

/** How many changes wait for a reset. */
export const useWaitingCount = () => useExperiment(({ lanes }) => waitingOf(lanes).length);
