import { create } from 'zustand';
import { isInAddress, switchInAddress } from './address-switches';

/** What a reader does in the tour, first to last, and the words that close it. */
export const TOUR_STEPS = ['climb', 'compare', 'forget', 'slow', 'watch', 'damage', 'change', 'end'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** The tour of the page. */
interface Tour {
  /** Where it is; undefined while there is none. */
  at?: TourStep;
  /** How often the reader has begun it on this page; 0 where only the address asks for it. */
  begun: number;
  /** What those who hear the page are to hear of it. */
  said: string;
  /** Begins it, or begins it again; from then on it is in the address of the page. */
  begin(): void;
  go(at: TourStep): void;
  say(said: string): void;
  end(): void;
}

const FIRST = TOUR_STEPS[0];

export const useTour = create<Tour>()((set) => ({
  begun: 0,
  said: '',
  begin() {
    set(({ begun }) => ({ at: FIRST, begun: begun + 1 }));
    switchInAddress('tour', true);
  },
  go: (at) => set({ at }),
  say: (said) => set({ said }),
  end() {
    set({ at: undefined, said: '' });
    switchInAddress('tour', false);
  },
}));

/** Begins the tour where the address asks for it, unless it is on. */
export function beginTourOfAddress(): void {
  if (useTour.getState().at !== undefined) return;
  if (!isInAddress('tour')) return;
  useTour.setState({ at: FIRST, begun: 0 });
  switchInAddress('tour', true);
}
