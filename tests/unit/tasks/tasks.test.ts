import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../src/config/fields';
import { defaultConfig, type TaskConfig } from '../../../src/config/schema';
import type { Engine } from '../../../src/engines/engine';
import { referenceFactory } from '../../../src/engines/reference';
import { Stream } from '../../../src/math/random';
import { taskOf } from '../../../src/tasks';
import { type Bits, drawBits, inputsOf, labelsOf, maxSteps } from '../../../src/tasks/batch';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { golden } from '../../support/golden';

type Example = { bits: string; N: number; label: number };
type Batch = { Ns: number[]; bits: string[]; labels: number[][] };
const paper = golden<{
  parity_examples: Example[];
  dms_examples: Example[];
  batch_parity: Batch;
  batch_dms: Batch;
  length: Record<string, { min: number; max: number; n_values: number; mean: number }>;
  parity_label1_freq_exact: Record<string, number>;
}>('tasks.json');

const parity = defaultConfig.task;
const dms: TaskConfig = { ...parity, kind: 'dms', p: 0.5 };

const bitsOf = (rows: string[]): Bits => {
  const [length, batch] = [rows[0].length, rows.length];
  const values = new Uint8Array(length * batch);
  for (let m = 0; m < length; m++) for (let s = 0; s < batch; s++) values[m * batch + s] = Number(rows[s][m]);
  return { length, batch, repeat: 1, values };
};

test.each([
  ['parity', parity, paper.parity_examples, paper.batch_parity],
  ['DMS', dms, paper.dms_examples, paper.batch_dms],
] as const)('%s labels are those of the paper', (_, task, examples, batch) => {
  for (const { bits, N, label } of examples)
    expect([...labelsOf(task, bitsOf([bits]), [N])]).toEqual([label]);
  expect([...labelsOf(task, bitsOf(batch.bits), batch.Ns)]).toEqual(batch.labels.flat());
});

test('lengths are uniform in [N + 2, 4 N + 1]', () => {
  for (const [N, { min, max, n_values, mean }] of Object.entries(paper.length)) {
    const stream = Stream.of(0, 'train');
    const lengths = Array.from({ length: 1500 }, () => drawBits(parity, Number(N), 1, stream).length);
    expect([Math.min(...lengths), Math.max(...lengths), new Set(lengths).size]).toEqual([min, max, n_values]);
    expect(lengths.reduce((a, b) => a + b) / lengths.length / mean).toBeCloseTo(1, 1);
  }
});

test('labels are as frequent as they should be, and chance is the more frequent one', () => {
  const Ns = [2, 3, 4, 5, 6];
  const stream = Stream.of(1, 'train');
  const ones = Ns.map(() => 0);
  for (let i = 0; i < 300; i++) {
    const labels = labelsOf(parity, drawBits(parity, 6, 64, stream), Ns);
    labels.forEach((label, at) => {
      ones[Math.floor(at / 64)] += label;
    });
  }
  Ns.forEach((N, k) => {
    const frequency = ones[k] / (300 * 64);
    expect(Math.abs(frequency - paper.parity_label1_freq_exact[N])).toBeLessThan(0.015);
    const exact = paper.parity_label1_freq_exact[N];
    expect(taskOf(parity).chance(N, 'uniform')).toBeCloseTo(Math.max(exact, 1 - exact), 10);
  });
  expect(taskOf(dms).chance(5, 0.5)).toBe(0.5);
});

test('a sequence has its own p, and p can be fixed', () => {
  const share = (task: TaskConfig) => {
    const { length, values } = drawBits(task, 100, 400, Stream.of(2, 'train'));
    return Array.from({ length: 400 }, (_, s) => {
      let ones = 0;
      for (let m = 0; m < length; m++) ones += values[m * 400 + s];
      return ones / length;
    });
  };
  const spread = (shares: number[]) => Math.max(...shares) - Math.min(...shares);
  expect(spread(share(parity))).toBeGreaterThan(0.9);
  expect(spread(share({ ...parity, p: 0.5 }))).toBeLessThan(0.4);
});

test('inputs repeat bits and code them', () => {
  const bits = bitsOf(['10', '01']);
  expect([...inputsOf(parity, bits)]).toEqual([1, 0, 0, 1]);
  expect([...inputsOf({ ...parity, coding: '±1' }, { ...bits, repeat: 2 })]).toEqual([
    1, -1, 1, -1, -1, 1, -1, 1,
  ]);
});

const KINDS = Object.keys(FIELDS['task.kind'].options) as TaskConfig['kind'][];

describe.each(KINDS)('%s', (kind) => {
  test('is in the index under its own name, and is named "N-…" on the page, if it is one task', () => {
    expect(taskOf({ ...parity, kind }).kind).toBe(kind);
    expect(FIELDS['task.kind'].options[kind]).toMatch(/^N-|^a mix/);
  });

  test.each(['uniform', 0.5, 0.3, 0, 1] as const)(
    'its chance is that of the more frequent answer, p = %s',
    (p) => {
      const task: TaskConfig = { ...parity, kind, p };
      const Ns = [2, 3, 5, 8];
      const stream = Stream.of(7, 'look');
      const ones = Ns.map(() => 0);
      const sequences = 40_000;
      for (let i = 0; i < sequences / 500; i++) {
        labelsOf(task, drawBits(task, 8, 500, stream), Ns).forEach((label, at) => {
          ones[Math.floor(at / 500)] += label;
        });
      }
      Ns.forEach((N, k) => {
        const frequency = ones[k] / sequences;
        // Four standard errors of a frequency are 0.01 at most.
        expect(Math.abs(taskOf(task).chance(N, p) - Math.max(frequency, 1 - frequency))).toBeLessThan(0.01);
      });
    },
  );

  test('its chance is a fraction for every N', () => {
    for (const p of ['uniform', 0.5, 0.013] as const) {
      for (let N = 2; N <= (kind === 'mix' ? 12 : 128); N++) {
        const chance = taskOf({ ...parity, kind }).chance(N, p);
        expect(chance).toBeGreaterThanOrEqual(0.5);
        expect(chance).toBeLessThanOrEqual(1 + 1e-12);
      }
    }
  });
});

test('majority is more than half of the last N bits', () => {
  const task: TaskConfig = { ...parity, kind: 'majority' };
  const answer = (bits: string, N: number) => labelsOf(task, bitsOf([bits]), [N])[0];
  expect([answer('0110', 2), answer('0111', 2), answer('0101', 4), answer('1101', 4)]).toEqual([0, 1, 0, 1]);
  expect([answer('11100', 3), answer('11101', 3), answer('11100', 5)]).toEqual([0, 1, 1]);
});

test('bits of a range last as long as each batch draws, all of a batch alike', () => {
  const task: TaskConfig = { ...parity, repeat: 2, repeatTo: 4 };
  const stream = Stream.of(3, 'train');
  const counts = new Map<number, number>();
  for (let i = 0; i < 3000; i++) {
    const bits = drawBits(task, 3, 1, stream);
    counts.set(bits.repeat, (counts.get(bits.repeat) ?? 0) + 1);
    expect(inputsOf(task, bits)).toHaveLength(bits.length * bits.repeat);
    expect(bits.length * bits.repeat).toBeLessThanOrEqual(maxSteps(task, 3));
  }
  expect([...counts.keys()].sort()).toEqual([2, 3, 4]);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test('a length that is set is that of all sequences, in training, in tests and for engines', async () => {
  const config = smallConfig({ task: { length: 6 }, curriculum: { stopN: 4 } });
  const stream = Stream.of(3, 'train');
  for (let i = 0; i < 20; i++) expect(drawBits(config.task, 2 + (i % 3), 1, stream).length).toBe(6);
  expect(drawBits(config.task, 9, 1, stream).length).toBe(9); // never too short for what is asked
  expect(maxSteps({ ...config.task, repeatTo: 3 }, 4)).toBe(18);
  const lengths: number[] = [];
  const run = await Trainer.begin(
    {
      info: referenceFactory.info,
      create(spec) {
        const engine = referenceFactory.create(spec);
        expect(spec.maxLength).toBe(6);
        return Object.assign(Object.create(engine), {
          train: (...given: Parameters<Engine['train']>) => {
            lengths.push(given[0].length);
            engine.train(...given);
          },
          forward: (...given: Parameters<Engine['forward']>) => {
            lengths.push(given[0].length);
            return engine.forward(...given);
          },
        });
      },
    },
    config,
  );
  while (run.progress.epoch === 0) await run.advance();
  expect(lengths.length).toBeGreaterThan(config.training.stepsPerEpoch);
  expect(new Set(lengths)).toEqual(new Set([6]));
});

test('the recipe for a new task names what there is', () => {
  const recipe = readFileSync('CONTRIBUTING.md', 'utf8')
    .split('### A new task in five minutes')[1]
    .split('\n## ')[0];
  for (const [path] of recipe.matchAll(/(src|tests)\/[\w/]+(\.ts)?/g)) {
    if (!path.endsWith('NAME.ts')) expect(existsSync(path), path).toBe(true);
  }
  expect(readdirSync('src/tasks').sort()).toEqual(
    [...KINDS.map((kind) => `${kind}.ts`), 'batch.ts', 'index.ts', 'task.ts'].sort(),
  );
  expect(readFileSync('src/tasks/index.ts', 'utf8')).toContain(`TASKS: Record<SingleKind, Task> = {`);
  expect(recipe).toContain('`task.kind`');
});
