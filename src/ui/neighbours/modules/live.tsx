import { inspecting } from '../../../neighbours/modules/inspect';
import { useModules } from '../../../state/modules';
import { keepModulesInAddress } from '../../../state/modules-address';
import { afterLoad } from '../../parts/after-load';
import { takePlace } from '../../parts/take-place';
import { Shell } from './Shell';

/** Puts the page that answers in the place of the one that was built; digits flicker where motion is wanted. */
export const showLive = async (): Promise<void> => {
  const { shown, settings } = useModules.getState();
  // What its figures show takes a phone a third of a second: that is worked out whenever there is time.
  for (const _part of inspecting(shown, settings)) await new Promise<void>(afterLoad);
  await takePlace(<Shell />);
  keepModulesInAddress();
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) useModules.getState().look({ moves: true });
};
