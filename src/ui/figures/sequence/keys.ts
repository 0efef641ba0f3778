/** A bit and a head, from 0. */
interface Where {
  at: number;
  head: number;
}

/** Where a key leads among M bits and K heads; undefined for keys that do nothing. */
export function afterKey(key: string, { at, head }: Where, M: number, K: number): Where | undefined {
  const keys: Record<string, Where> = {
    ArrowLeft: { at: at - 1, head },
    ArrowRight: { at: at + 1, head },
    Home: { at: 0, head },
    End: { at: M - 1, head },
    ArrowUp: { at, head: head - 1 },
    ArrowDown: { at, head: head + 1 },
  };
  const next = keys[key];
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  return next && { at: within(next.at, M), head: within(next.head, K) };
}
