import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Lesioned } from '../../../src/analysis/lesioned';
import type { Snapshot } from '../../../src/cells/snapshot';
import { followLesions } from '../../../src/state/damaged-networks';
import { useExperiment } from '../../../src/state/experiment';
import type { Lane } from '../../../src/state/lane';
import { useLesions } from '../../../src/state/lesions';
import { usePicked } from '../../../src/state/picked';
import { laneOf } from '../../support/story';
import { wiringOf } from '../../support/wiring';

interface Question {
  step: number;
  kind: string;
  silent: readonly number[];
  size: number;
  deep: boolean;
  cancelled: boolean;
  first(more?: Partial<Lesioned>): void;
  answer(): Promise<void>;
}

const found: Lesioned = {
  accuracy: { 2: 0.6 },
  whole: { 2: 1 },
  tau: new Float32Array(3),
  weights: new Float32Array(9),
};
const { toggle, setNoise, heal } = useLesions.getState();
const settled = () => vi.advanceTimersByTimeAsync(0);
let questions: Question[] = [];
let stop = () => {};

/** The page with one lane, and workers that the test plays. */
beforeEach(() => {
  vi.useFakeTimers();
  questions = [];
  usePicked.setState({ laneId: undefined, whose: undefined }); // another test of this process may have picked
  useExperiment.setState({
    lanes: [laneOf({ now: 1, status: 'paused' })],
    async snapshot(id) {
      const { config, step } = useExperiment.getState().lanes[id];
      const progress = { epoch: 1, step, heads: [2], history: [] };
      return { config, progress, parameters: [] } satisfies Snapshot;
    },
    examine({ config }, { lesion, driving }, tell) {
      let resolve: (result: Lesioned | undefined) => void = () => {};
      const question: Question = {
        step: laneNow().step,
        kind: config.curriculum.kind,
        silent: lesion.silent,
        size: lesion.noise.size,
        deep: driving !== undefined,
        cancelled: false,
        first: (more) => tell({ done: 0, total: 1, found: { ...found, ...more } }),
        async answer() {
          resolve(found);
          await settled();
        },
      };
      questions.push(question);
      const result = new Promise<Lesioned | undefined>((settle) => {
        resolve = settle;
      });
      const cancel = () => {
        question.cancelled = true;
        resolve(undefined);
      };
      return { result, cancel };
    },
  });
  stop = followLesions();
});
afterEach(async () => {
  heal();
  for (const { answer } of questions) await answer();
  stop();
  vi.useRealTimers();
});

const laneNow = (): Lane => useExperiment.getState().lanes[0];
const change = (part: Partial<Lane>) => useExperiment.setState({ lanes: [{ ...laneNow(), ...part }] });
const shown = () => useLesions.getState().damaged[0];

test('a silenced neuron is seen at once, and is gone as soon as it is healed', async () => {
  toggle(0, 4);
  await settled();
  expect(questions).toMatchObject([{ silent: [4], deep: true, step: 200 }]);
  questions[0].first();
  expect(shown()).toMatchObject({ N: 2, step: 200, accuracy: { 2: 0.6 }, whole: { 2: 1 } });
  toggle(0, 4);
  await settled();
  expect(questions[0].cancelled).toBe(true);
  expect(shown()).toBeUndefined();
  expect(questions).toHaveLength(1);
});

test('of several lanes the one that is looked into is asked first', async () => {
  const second = laneOf({ id: 1, kind: 'multi', now: 1, status: 'paused' });
  useExperiment.setState({ lanes: [laneNow(), second] });
  const order = async (size: number) => {
    questions = [];
    setNoise({ of: 'weights', size });
    await settled();
    const ids = questions.map(({ kind }) => (kind === 'multi' ? 1 : 0));
    for (const { answer } of questions) await answer();
    return ids;
  };
  await order(0.1);
  expect(await order(0.2)).toEqual([1, 0]);
  usePicked.getState().pick(0, 3);
  expect(await order(0.3)).toEqual([0, 1]);
});

test('of a network that nobody has looked at nothing is shown before all of it is known', async () => {
  toggle(0, 4);
  await settled();
  questions[0].first();
  expect(shown().findings).toBeUndefined();
  const { timescales, connectivity } = wiringOf();
  questions[0].first({ timescales });
  expect(shown().findings).toBeUndefined();
  questions[0].first({ timescales, connectivity });
  expect(shown().findings).toMatchObject({ N: 2, step: 200, findings: { timescales, connectivity } });
  questions[0].first();
  expect(shown().findings?.findings).toMatchObject({ timescales, connectivity });
});

test('a slider asks once at a time, and the last size is seen in the end', async () => {
  for (const size of [0.1, 0.2, 0.3]) setNoise({ of: 'weights', size });
  await settled();
  expect(questions.map(({ size }) => size)).toEqual([0.3]);
  setNoise({ of: 'weights', size: 0.4 });
  setNoise({ of: 'weights', size: 0.5 });
  await settled();
  expect(questions).toHaveLength(1);
  expect(questions[0].cancelled).toBe(false);
  await questions[0].answer();
  expect(questions.map(({ size }) => size)).toEqual([0.3, 0.5]);
});

test('while it trains the damaged network is seen as it becomes, and playing does not heal', async () => {
  toggle(0, 1);
  await settled();
  await questions[0].answer();
  change({ status: 'running', step: 210 });
  await settled();
  expect(questions).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2100);
  change({ step: 260 });
  await settled();
  expect(questions[1]).toMatchObject({ step: 260, silent: [1], deep: false });
  await questions[1].answer();
  change({ step: 300, status: 'paused' });
  await settled();
  expect(questions[2]).toMatchObject({ step: 300, deep: true });
});

test('a run that begins anew is whole; one that goes on in another worker stays damaged', async () => {
  toggle(0, 1);
  await settled();
  const checkpoint = { config: laneNow().config } as Snapshot;
  change({ status: 'starting', step: 0, checkpoint });
  expect(useLesions.getState().silent[0]).toEqual([1]);
  change({ status: 'paused', step: 200, checkpoint });
  change({ status: 'starting', step: 0, checkpoint: undefined });
  expect(useLesions.getState()).toMatchObject({ silent: {}, damaged: {} });
});
