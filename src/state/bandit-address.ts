import { PULLS, WORLDS } from '../neighbours/bandit/settings';
import { useBandit } from './bandit';
import { keepInAddress } from './page-address';

/** Pulls a block: these divide those of a world. */
const BLOCKS: readonly number[] = Array.from({ length: 1000 }, (_, i) => i + 1).filter(
  (block) => block >= 50 && PULLS % block === 0,
);

/** Keeps what the page on agents in worlds that change is set to in its address. */
export const keepBanditInAddress = (): void =>
  keepInAddress({
    read: () => ({ ...useBandit.getState().settings }),
    write: (settings) => useBandit.getState().set(settings),
    subscribe: useBandit.subscribe,
    allowed: {
      chance: { from: 0, to: 1 },
      block: BLOCKS,
      noise: { from: 0, to: 4 },
      stimulation: { from: 0, to: 1 },
      showsTruth: [true, false],
      world: { from: 0, to: WORLDS - 1, whole: true },
    },
  });
