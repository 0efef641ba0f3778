import { expect, test } from 'vitest';
import { defaultConfig, type TaskConfig } from '../../../src/config/schema';
import { Stream } from '../../../src/math/random';
import { taskOf } from '../../../src/tasks';
import { type Bits, drawBits, inputsOf, labelsOf } from '../../../src/tasks/batch';
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
  return { length, batch, values };
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
  expect([...inputsOf({ ...parity, repeat: 2, coding: '±1' }, bits)]).toEqual([1, -1, 1, -1, -1, 1, -1, 1]);
});
