import { useRef } from 'react';

/**
 * What `make` gives, made anew only when a key is another one. Lanes are new several times a second, while most of what
 * a figure draws of them depends on a few parts alone: those are its keys, as many as there are, and between their
 * changes the drawing rests. (The keys of useMemo are what its function uses, and always as many.)
 */
export function useMemoOn<T>(keys: readonly unknown[], make: () => T): T {
  const ref = useRef<{ keys: readonly unknown[]; made: T }>(undefined);
  const last = ref.current;
  if (last?.keys.length === keys.length && keys.every((key, i) => Object.is(key, last.keys[i])))
    return last.made;
  const made = make();
  ref.current = { keys, made };
  return made;
}
