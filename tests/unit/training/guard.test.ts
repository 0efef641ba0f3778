import { expect, test } from 'vitest';
import type { Snapshot } from '../../../src/cells/snapshot';
import type { EpochRecord } from '../../../src/config/progress';
import { defaultConfig } from '../../../src/config/schema';
import { Guard } from '../../../src/training/guard';
import { Diverged } from '../../../src/training/losses';

/** An epoch of 100 steps: its accuracy, and the losses of its readings, or the step at which they are none. */
interface Epoch {
  accuracy: number;
  losses?: number[];
  heads?: number[];
  promoted?: boolean;
}

/** Training that goes as it is written. */
class Script {
  private history: EpochRecord[] = [];
  private step = 0;
  private reading = 0;
  constructor(private readonly epochs: Epoch[]) {}

  private get now(): Epoch & { heads: number[]; losses: number[] } {
    return { heads: [2], losses: [0.5], ...this.epochs[this.history.length] };
  }

  get progress() {
    const { history, step } = this;
    return { epoch: history.length, step, heads: this.now.heads, reached: 1, history: [...history] };
  }

  async advance() {
    const { accuracy, heads, losses, promoted = false } = this.now;
    if (this.reading < losses.length) {
      const value = losses[this.reading++];
      this.step += 10;
      if (Number.isNaN(value)) throw new Diverged(this.step);
      return { loss: { step: this.step, value } };
    }
    this.reading = 0;
    const each = Object.fromEntries(heads.map((N) => [N, accuracy]));
    const record = {
      epoch: this.history.length + 1,
      step: this.step,
      heads,
      loss: 1,
      accuracy: each,
      promoted,
    };
    this.history.push(record);
    return { record };
  }

  async snapshot(): Promise<Snapshot> {
    return { config: defaultConfig, progress: this.progress, parameters: [] };
  }
}

/** The guard after all that is written, or where it stops; and what was remarked. */
async function train(...epochs: Epoch[]) {
  const script = new Script(epochs);
  const guard = await Guard.begin(script);
  const remarks: string[] = [];
  while (!guard.trouble && script.progress.epoch < epochs.length) {
    const { remark } = await guard.advance();
    if (remark) remarks.push(remark);
  }
  return { guard, remarks, epoch: script.progress.epoch };
}

test('where nothing goes wrong nothing is said, and the network is as it is', async () => {
  const { guard, remarks } = await train({ accuracy: 0.6 }, { accuracy: 0.5 });
  expect(remarks).toEqual([]);
  expect((await guard.snapshot()).progress.epoch).toBe(2);
  expect(guard.best.progress.epoch).toBe(1);
  expect(guard.latest.progress.epoch).toBe(2);
});

test('a network that was asked for in the midst of an epoch is where training goes on, but not during an explosion', async () => {
  const guard = await Guard.begin(new Script([{ accuracy: 0.6, losses: [0.5, 0.4, 1e5] }]));
  await guard.advance();
  await guard.snapshot();
  await guard.advance();
  expect(guard.latest.progress).toMatchObject({ epoch: 0, step: 10 });
  await guard.advance();
  expect((await guard.snapshot()).progress.step).toBe(30);
  expect(guard.latest.progress.step).toBe(10);
});

test('an explosion that ends is remarked, and training goes on', async () => {
  const { guard, remarks, epoch } = await train(
    { accuracy: 0.9 },
    { accuracy: 0.6, losses: [37, 23] },
    { accuracy: 0.8 },
    { accuracy: 0.85 },
  );
  expect(epoch).toBe(4);
  expect(guard.trouble).toBeUndefined();
  expect(remarks).toEqual([
    'loss exploded at N = 2 in epoch 2, for 20 steps and up to 37 a head; it has come back',
  ]);
});

test('one that lasts stops training, with the way back to where the network stood best', async () => {
  const { guard, epoch } = await train(
    { accuracy: 0.99, promoted: true },
    { accuracy: 0.9, heads: [2, 3] },
    { accuracy: 0.8, heads: [2, 3] },
    { accuracy: 0.5, heads: [2, 3], losses: [1e5, 1e5, 2, 1e11, 40] },
    { accuracy: 0.5, heads: [2, 3], losses: [1e4, 1] },
  );
  expect(epoch).toBe(4);
  expect(guard.trouble).toEqual({
    message: 'loss exploded at N = 3 in epochs 4 to 5, for 50 steps and up to 1.0·10¹¹ a head',
    backTo: 3,
    epoch: 2,
  });
  expect(await guard.snapshot()).toBe(guard.best);
});

test('a promotion is always somewhere to go back to, and other heads are not compared', async () => {
  const { guard } = await train(
    { accuracy: 1, heads: [2] },
    { accuracy: 0.99, heads: [2], promoted: true },
    { accuracy: 0.6, heads: [2, 3] },
  );
  expect(guard.best.progress.epoch).toBe(3);
});

test('numbers that are none stop training where they came up', async () => {
  const { guard } = await train({ accuracy: 0.9 }, { accuracy: 0.9, losses: [0.5, Number.NaN] });
  expect(guard.trouble).toEqual({
    message: 'loss is not a number since step 30 (N = 2, epoch 2)',
    backTo: 2,
    epoch: 1,
  });
});

test('any other error is none of the guard', async () => {
  const script = new Script([{ accuracy: 1 }]);
  const guard = await Guard.begin(script);
  script.advance = async () => {
    throw new Error('the graphics context was lost');
  };
  await expect(guard.advance()).rejects.toThrow('the graphics context was lost');
  expect(guard.trouble).toBeUndefined();
});
