import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Trainer } from '../../../src/training/trainer';
import { Reports } from '../../../src/worker/reports';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/**
 * Trains for so many ms: looks, and the share of the time that they took.
 * @param update how long an update takes, in ms
 * @param probe how long it takes to ask a network what it can do
 */
async function looksIn(ms: number, { update, probe }: { update: number; probe: number }) {
  let [looks, step] = [0, 0];
  const trainer = {
    get progress() {
      return { epoch: 0, step, heads: [2], reached: 1, history: [] };
    },
    async probe() {
      looks++;
      vi.advanceTimersByTime(probe);
      return { 2: 0.5 };
    },
    timescales: async () => new Float32Array(1),
  } as unknown as Trainer;
  const reports = new Reports(
    1,
    () => ({ activity: 'running', trainer, trouble: undefined }),
    () => reports.acknowledge(),
  );
  const begun = performance.now();
  while (performance.now() - begun < ms) {
    vi.advanceTimersByTime(update);
    step++;
    await reports.slice();
  }
  return { looks, share: (looks * probe) / (performance.now() - begun) };
}

test('what a small network can do is looked at every second', async () => {
  const { looks } = await looksIn(60_000, { update: 10, probe: 10 });
  expect(looks).toBeGreaterThan(45);
});

test('looks at a large one take little of the time, also where each takes longer than an update', async () => {
  for (const update of [300, 1000, 10_000]) {
    const { looks, share } = await looksIn(3_600_000, { update, probe: 1.33 * update });
    expect(share).toBeLessThan(0.06);
    expect(looks).toBeGreaterThan(10);
  }
});
