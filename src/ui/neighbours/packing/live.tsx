import { keepPackingInAddress } from '../../../state/packing-address';
import { takePlace } from '../../parts/take-place';
import { Shell } from './Shell';

/** Puts the page that answers in the place of the one that was built. */
export const showLive = async (): Promise<void> => {
  await takePlace(<Shell />);
  keepPackingInAddress();
};
