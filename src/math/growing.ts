import { memoised } from './memoised';

/**
 * A fold over lists that grow at their end and are replaced, never changed: a longer one is folded on from where the
 * shorter one before it was left, so that a long history costs no more than what is new in it.
 * @param add the outcome with the items from an index on; the same object where they change nothing
 */
export function growing<T extends object, V>(
  start: V,
  add: (value: V, list: readonly T[], from: number) => V,
): (list: readonly T[]) => V {
  const latest = new WeakMap<T, { length: number; last: T; value: V }>();
  return memoised((list: readonly T[]) => {
    if (list.length === 0) return start;
    const before = latest.get(list[0]);
    const goesOn = before !== undefined && list[before.length - 1] === before.last;
    const value = goesOn ? add(before.value, list, before.length) : add(start, list, 0);
    latest.set(list[0], { length: list.length, last: list[list.length - 1], value });
    return value;
  });
}
