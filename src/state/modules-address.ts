import { mostWires, NOISES, ONSETS, SIZES } from '../neighbours/modules/settings';
import { useModules } from './modules';
import { keepInAddress } from './page-address';

/** Keeps what the page on two halves shows in its address. */
export const keepModulesInAddress = (): void =>
  keepInAddress({
    read: () => ({ ...useModules.getState().settings }),
    write: (settings) => useModules.getState().set(settings),
    subscribe: useModules.subscribe,
    allowed: {
      wires: { from: 1, to: mostWires(SIZES[SIZES.length - 1]), whole: true },
      units: SIZES,
      noise: NOISES,
      onset: ONSETS,
      shared: [true, false],
      seed: { from: 0, to: 2 ** 32 - 1, whole: true },
    },
  });
