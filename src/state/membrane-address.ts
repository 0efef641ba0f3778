import { MOST_PUSH } from '../neighbours/membrane/settings';
import { useMembrane } from './membrane';
import { keepInAddress } from './page-address';

/** Keeps what the page on the membrane shows in its address. */
export const keepMembraneInAddress = (): void =>
  keepInAddress({
    read() {
      const { settings, push } = useMembrane.getState();
      return { push, ...settings };
    },
    write({ push, ...settings }) {
      useMembrane.getState().set(settings);
      if (push !== undefined) useMembrane.getState().setPush(push);
    },
    subscribe: useMembrane.subscribe,
    allowed: {
      push: { from: 0, to: MOST_PUSH },
      c0: { from: 0.1, to: 10 },
      w: { from: 0.02, to: 0.5 },
      attracts: [true, false],
      swells: [true, false],
    },
  });
