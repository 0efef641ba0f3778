import { useMembrane } from '../../../state/membrane';
import { keepMembraneInAddress } from '../../../state/membrane-address';
import { takePlace } from '../../parts/take-place';
import { Shell } from './Shell';

/** Puts the page that answers in the place of the one that was built; time goes on where motion is wanted. */
export const showLive = async (): Promise<void> => {
  await takePlace(<Shell />);
  keepMembraneInAddress();
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) useMembrane.getState().toggle();
};
