import { createContext, useContext } from 'react';

/** The N that all figures show at once, if one is chosen. */
export interface Cursor {
  N: number | undefined;
  /** The Ns that can be chosen. */
  min: number;
  max: number;
  set(N: number | undefined): void;
}

export const CursorContext = createContext<Cursor>({ N: undefined, min: 2, max: 2, set() {} });

export const useCursor = (): Cursor => useContext(CursorContext);

/** Where a key leads the cursor; `start` is where it begins. Undefined for keys that do nothing. */
export function afterKey(key: string, { N, min, max }: Cursor, start: number): number | undefined {
  const within = (value: number) => Math.min(max, Math.max(min, value));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return within(N === undefined ? start : N + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(N === undefined ? start : N - 1);
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return undefined;
  }
}
