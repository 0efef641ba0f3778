import { NOISES, RANKS, SIZES } from '../neighbours/packing/settings';
import { usePacking } from './packing';
import { keepInAddress } from './page-address';

/** Keeps what the page on packing shows in its address. */
export const keepPackingInAddress = (): void =>
  keepInAddress({
    read() {
      const { units, rank, noise, seed, view } = usePacking.getState();
      return { units, rank, noise, seed, told: view.ambiguity as string, amount: view.amount };
    },
    write({ seed = 0, told, amount, ...settings }) {
      usePacking.getState().set(settings);
      usePacking.setState({ seed });
      usePacking.getState().look({ ambiguity: told === 'noise' ? 'noise' : 'blend', amount });
    },
    subscribe: usePacking.subscribe,
    allowed: {
      units: SIZES,
      rank: RANKS,
      noise: NOISES,
      seed: { from: 0, to: 2 ** 32 - 1, whole: true },
      told: ['blend', 'noise'],
      amount: { from: 0, to: 0.5 },
    },
  });
