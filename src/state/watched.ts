import { create } from 'zustand';

/** The row of bits that a network is watched with, as far as the reader has chosen it. */
interface Watched {
  /** The reader's own bits ("0110"); empty for random ones. */
  own: string;
  /** The bit that one stands at, from 0. */
  bit?: number;
}

export const useWatched = create<Watched>()(() => ({ own: '' }));
