import { useModules } from '../../../state/modules';
import { keepModulesInAddress } from '../../../state/modules-address';
import { takePlace } from '../../parts/take-place';
import { Shell } from './Shell';

/** Puts the page that answers in the place of the one that was built; digits flicker where motion is wanted. */
export const showLive = (): void => {
  takePlace(<Shell />);
  keepModulesInAddress();
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) useModules.getState().look({ moves: true });
};
