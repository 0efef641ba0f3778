import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVENT_FILE } from '../../../../src/cli/sweep/event-file';
import type { EpochLine } from '../../../../src/cli/training-loop';
import { run } from '../../../support/cli';
import { crc32c, readEventFile } from '../../../support/event-file';
import { runSweep, TINY } from '../../../support/sweep';

test('what the test reads checksums with has the value of RFC 3720', () => {
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
});

test('--tensorboard writes the numbers of every epoch for TensorBoard, also of runs that are done', async () => {
  const training = { ...TINY.training, stepsPerEpoch: 20 };
  const { folder } = await runSweep({
    base: { ...TINY, training, curriculum: { kind: 'single', threshold: 0.55 } },
  });
  const of = (name: string) => join(folder, 'runs', '0-seed-0', name);
  expect(existsSync(of(EVENT_FILE))).toBe(false);
  await run(['sweep', folder, '--tensorboard']);
  const later = readFileSync(of(EVENT_FILE));
  const [first, ...epochs] = readEventFile(later);
  expect(first).toMatchObject({ version: 'brain.Event:2', scalars: {} });

  const lines: EpochLine[] = readFileSync(of('history.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(epochs.map(({ step }) => step)).toEqual(lines.map(({ step }) => step));
  expect(Math.max(...lines.map(({ step }) => step))).toBeGreaterThan(127);
  for (const [i, { loss, heads, accuracy, untrained = {}, tau, seconds }] of lines.entries()) {
    const { scalars, time } = epochs[i];
    expect(time - first.time).toBeCloseTo(seconds, 3);
    expect(scalars.loss).toBe(Math.fround(loss));
    expect(scalars.N).toBe(heads.at(-1));
    expect(scalars['tau/mean']).toBe(Math.fround(tau?.mean as number));
    for (const [N, value] of Object.entries(accuracy))
      expect(scalars[`accuracy/${N}`]).toBe(Math.fround(value));
    for (const [N, value] of Object.entries(untrained))
      expect(scalars[`untrained/${N}`]).toBe(Math.fround(value));
  }
  rmSync(of('measures.json')); // so that the run is trained again
  await run(['run', folder, '0', '--tensorboard']);
  const anew = readEventFile(readFileSync(of(EVENT_FILE)));
  expect(anew.map(({ step, scalars }) => [step, scalars])).toEqual(
    [first, ...epochs].map(({ step, scalars }) => [step, scalars]),
  );
});
