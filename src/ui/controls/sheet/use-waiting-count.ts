import { useExperiment } from '../../../state/experiment';
import { networkCount } from '../../../state/network-count';
import { waitingOf } from './waiting';

/** How many changes wait for a reset. */
export const useWaitingCount = () =>
  useExperiment(({ lanes, networks }) => waitingOf(lanes).length + Number(networks !== networkCount(lanes)));
