import { takePlace } from '../../parts/take-place';
import { Shell } from './Shell';

/** Puts the page that answers in the place of the one that was built; its figures move where motion is wanted. */
export const showLive = (): Promise<void> => takePlace(<Shell />);
