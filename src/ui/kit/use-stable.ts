import { useRef } from 'react';

/** The same array as before while its elements are the same: what is memoised on it can rest. */
export function useStable<T>(list: readonly T[]): readonly T[] {
  const ref = useRef(list);
  const same = ref.current.length === list.length && list.every((item, i) => item === ref.current[i]);
  if (!same) ref.current = list;
  return ref.current;
}
