import { whole } from '../../math/english';
import type { Lane } from '../../state/lane';

/** What the accuracies of a lane rest on: "test of epoch 14", or in the midst of the next "look in epoch 15". */
export function testedWords({ accuracy, records, epoch, step }: Lane): string {
  if (step === 0) return 'before training';
  const test = records.at(-1);
  const tested = Object.entries({ ...test?.untrained, ...test?.accuracy });
  return test && tested.every(([N, fraction]) => accuracy[N] === fraction)
    ? `test of epoch ${whole(test.epoch)}`
    : `look in epoch ${whole(epoch + 1)}`;
}

/** How much a test asks, and when. */
export function testAside(lanes: readonly Lane[]): { words: string; help: string } {
  const sizes = new Set(
    lanes.map(({ config: { training } }) => `${training.testBatches} × ${whole(training.batchSize)}`),
  );
  const words = `${[...sizes].join(', ')} sequences`;
  return {
    words,
    help: `The test at the end of an epoch has ${words}, new ones each time, and a promotion rests on it. In the midst of an epoch a smaller look keeps the bars up to date.`,
  };
}
