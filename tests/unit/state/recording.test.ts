import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultLanes } from '../../../src/config/default-lanes';
import { setField } from '../../../src/config/draft';
import { epochRecordSchema } from '../../../src/config/progress';
import { z } from '../../../src/config/zod';
import { summary } from '../../../src/math/statistics';
import { useExperiment } from '../../../src/state/experiment';
import { firstLanes } from '../../../src/state/first-lanes';
import { knowsBeginning, promotionsOf } from '../../../src/state/history';
import { type Lane, newLane } from '../../../src/state/lane';
import {
  isUntouched,
  type Recording,
  recordedLanes,
  showRecording,
  useRecording,
} from '../../../src/state/recording';

const text = readFileSync(new URL('../../../src/state/recorded-run.json', import.meta.url), 'utf8');
const units = defaultLanes()[0].network.units;
const positive = z.number().min(0).max(1000);
const fraction = z.number().min(0).max(1);

/** Nothing more and nothing less than what the page reads. */
const recordingSchema = z.strictObject({
  lanes: z.tuple(
    ['paused', 'target'].map((status) =>
      z.strictObject({
        status: z.literal(status),
        epoch: z.int().min(1),
        step: z.int().min(1),
        heads: z.array(z.int()).min(1),
        reached: z.int(),
        accuracy: z.record(z.string(), fraction),
        tau: z.array(z.number().min(1).max(200)).length(units),
        tauStart: z.array(z.number().min(1).max(2)).length(units),
        records: z.array(epochRecordSchema),
        looks: z.array(
          z.strictObject({
            N: z.int(),
            step: z.int(),
            steps: z.literal(20_000),
            trials: z.literal(10),
            tauNet: z.strictObject({
              mean: positive,
              sd: positive,
              counted: z.int(),
              fast: z.int(),
              unfitted: z.int(),
            }),
            of: z.literal(units),
            connectivity: z.strictObject({
              mean: z.number(),
              sd: positive,
              negative: fraction,
              spectralRadius: positive,
            }),
            dimensionality: z.int(),
          }),
        ),
        losses: z.strictObject({ every: z.int().min(10), values: z.array(positive).min(100) }),
      }),
    ) as unknown as [z.ZodType<Recording['lanes'][number]>, z.ZodType<Recording['lanes'][number]>],
  ),
});

const recording = recordingSchema.parse(JSON.parse(text));

test('the recording is a few kilobytes', () => {
  expect(gzipSync(text).length).toBeLessThan(8000);
});

test('its lanes agree with themselves, as those of a live run do', () => {
  const lanes = recordedLanes(recording);
  expect(lanes.map(({ config }) => config)).toEqual(defaultLanes());
  expect(lanes[0].reached).toBe(10);
  expect(lanes[1].reached).toBe(15);
  for (const lane of lanes) {
    const promotions = promotionsOf(lane.records);
    const last = promotions.at(-1);
    expect(lane.recorded).toBe(true);
    expect(knowsBeginning(lane)).toBe(true);
    expect(lane.records.map(({ epoch, step }) => [epoch, step])).toEqual(
      lane.records.map((_, i) => [i + 1, 200 * (i + 1)]),
    );
    expect(lane).toMatchObject({ epoch: lane.records.length, step: 200 * lane.epoch, reached: last?.N });
    expect(lane.looks.map(({ N, step }) => [N, step])).toEqual(
      promotions.map(({ N, record }) => [N, record.step]),
    );
    const tau = summary(lane.tau ?? new Float32Array());
    for (const key of ['mean', 'sd', 'max'] as const)
      expect(tau[key]).toBeCloseTo(last?.record.tau?.[key] ?? 0, 2);
    expect(Object.keys(lane.accuracy).map(Number)).toEqual(
      Array.from({ length: lane.reached - 1 }, (_, i) => i + 2),
    );
    expect(lane.losses.points.at(-1)?.step).toBeGreaterThan(0.97 * lane.step);
    expect(lane.losses.points.at(-1)?.step).toBeLessThanOrEqual(lane.step);
  }
});

const lanes = (part: Partial<Lane> = {}): Lane[] =>
  defaultLanes().map((config, id) => ({ ...newLane(id, config), status: 'paused', ...part }));
const changed = { ...defaultLanes()[1], seed: 1 };

test.each<[string, Lane[], boolean]>([
  ['the default experiment while it is made ready', lanes({ status: 'starting' }), true],
  ['and when it is', lanes(), true],
  ['one in training', lanes({ status: 'running' }), false],
  ['one that has been trained', lanes({ step: 1 }), false],
  ['one that was brought back', lanes({ resumed: true }), false],
  ['another seed', lanes({ config: changed, draft: changed }), false],
  ['a change that waits', lanes({ draft: changed }), false],
  ['one lane', lanes().slice(0, 1), false],
])('untouched or not: %s', (_, lanes, expected) => {
  expect(isUntouched(lanes)).toBe(expected);
});

test('a phone begins with fewer neurons, and that is its default experiment', () => {
  const fewer = lanes().map((lane) => {
    const config = setField(lane.config, 'network.units', 48);
    return { ...lane, config, draft: config };
  });
  expect(isUntouched(fewer)).toBe(false);
  expect(firstLanes()).toEqual(defaultLanes());
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  expect(firstLanes()).toEqual(fewer.map(({ config }) => config));
  expect(isUntouched(fewer)).toBe(true);
  expect(isUntouched(lanes())).toBe(true);
});

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));
afterEach(() => {
  const { lanes: before } = useExperiment.getState();
  // A recording that was shown waits for something to happen; whatever uses this store next is not to wake it.
  useExperiment.setState({ lanes: lanes({ step: 1 }) });
  useExperiment.setState({ lanes: before });
  useRecording.setState({ lanes: undefined });
});

test('the recording goes when a network is trained, and does not come back after a reset', async () => {
  useExperiment.setState({ lanes: lanes() });
  await showRecording();
  expect(useRecording.getState().lanes).toHaveLength(2);
  useExperiment.setState({ lanes: lanes({ accuracy: { 2: 0.5 } }) });
  expect(useRecording.getState().lanes).toBeDefined();
  useExperiment.setState({ lanes: lanes({ status: 'running' }) });
  expect(useRecording.getState().lanes).toBeUndefined();
  useExperiment.setState({ lanes: lanes() });
  expect(useRecording.getState().lanes).toBeUndefined();
});

test('it is not shown for anything else, nor once something has happened', async () => {
  useExperiment.setState({ lanes: lanes({ config: changed, draft: changed }) });
  await showRecording();
  expect(useRecording.getState().lanes).toBeUndefined();

  useExperiment.setState({ lanes: lanes() });
  const shown = showRecording();
  useExperiment.setState({ lanes: lanes({ step: 10 }) });
  await shown;
  expect(useRecording.getState().lanes).toBeUndefined();
});

test('what the store knows of the lanes, and so what is saved, is never the recording', async () => {
  const write = vi.fn();
  useExperiment.setState({ lanes: lanes() });
  const stop = useExperiment.subscribe(write);
  await showRecording();
  stop();
  expect(write).not.toHaveBeenCalled();
  expect(useExperiment.getState().lanes.every(({ records }) => records.length === 0)).toBe(true);
});
