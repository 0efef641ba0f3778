import { beforeEach, expect, test } from 'vitest';
import type { KeptName } from '../../../src/config/analyses';
import { useAnalysing } from '../../../src/state/analyses';
import { chooseN, presentBench, useBench } from '../../../src/state/bench';
import { breakThem, secondsToBreak, stopBreaking } from '../../../src/state/breaking';
import { useExperiment } from '../../../src/state/experiment';
import { newLane } from '../../../src/state/lane';
import { learnNext, stopLearning } from '../../../src/state/learning-next';
import { viewOf } from '../../../src/ui/figures/break/view';
import { retrained } from '../../support/analysed';
import { kept, lane } from '../../support/broken';
import { networkAt } from '../../support/network-at';

interface Asked {
  id: number;
  name: KeptName;
  N: number;
  settings: { N: number; from?: number; neurons?: string };
  /** Ends it: with what was found, as failed, or as given up. */
  end(how: 'found' | 'failed' | 'given up'): void;
}

/** Two lanes that were promoted from N = 2 and 3, and what is asked of their networks. */
function open(): Asked[] {
  const asked: Asked[] = [];
  const lanes = [0, 1].map((id) => ({
    ...lane(id),
    promotions: [2, 3].map((N) => ({
      ...networkAt(N),
      network: { config: newLane(id, lane(id).config).config, parameters: [] },
    })),
  }));
  useExperiment.setState({
    lanes,
    analyse: (id, name, { N, step }, settings) =>
      new Promise<void>((resolve, reject) => {
        const end = (how: 'found' | 'failed' | 'given up') => {
          const one = name === 'damage' ? kept(N, step) : { ...retrained(step, settings.N), N, settings };
          if (how === 'found') {
            useExperiment.setState(({ lanes }) => ({
              lanes: lanes.map((each) =>
                each.id === id
                  ? { ...each, analyses: { ...each.analyses, [name]: [...(each.analyses[name] ?? []), one] } }
                  : each,
              ),
            }));
          }
          if (how === 'failed') reject(new Error('The network gives no number at N = 3.'));
          else resolve();
        };
        asked.push({ id, name, N, settings: settings as Asked['settings'], end });
      }),
    cancelAnalysis: (id, name) =>
      asked.findLast((each) => each.id === id && each.name === name)?.end('given up'),
  } as Partial<ReturnType<typeof useExperiment.getState>>);
  return asked;
}

const shown = (part: 'neurons' | 'weights' = 'neurons') => {
  const { broken, stale } = viewOf(part, useExperiment.getState().lanes);
  return { broken: broken.map(({ lane, N }) => [lane.id, N]), stale };
};

beforeEach(() => {
  useBench.setState({ msANeuron: {}, what: 'all' }, true);
  useAnalysing.setState({}, true);
});

test('all lanes are broken at once at the N on the bench, and what was found is shown', async () => {
  const asked = open();
  expect(shown().broken).toEqual([]);
  const done = breakThem();
  void breakThem(); // which does nothing: it is under way
  expect(asked.map(({ id, N, settings }) => [id, N, settings.neurons])).toEqual([
    [0, 3, 'some'],
    [1, 3, 'some'],
  ]);
  asked[0].end('found');
  useAnalysing.setState({ 1: { damage: { done: 8, total: 64, stage: 'neurons', found: { neurons: [] } } } });
  expect(shown()).toEqual({
    broken: [
      [0, 3],
      [1, 3],
    ],
  });
  expect(shown('weights')).toEqual({ broken: [[0, 3]] });
  asked[1].end('found');
  useAnalysing.setState({ 1: {} });
  await done;
  expect(useBench.getState().breaking).toBeUndefined();
  expect(shown('weights')).toEqual({
    broken: [
      [0, 3],
      [1, 3],
    ],
  });
});

test('results stay on view while another N is chosen, and step back while new ones are on the way', async () => {
  const asked = open();
  const first = breakThem();
  for (const each of asked) each.end('found');
  await first;
  chooseN(2);
  expect(presentBench().N).toBe(2);
  expect(shown()).toEqual({
    broken: [
      [0, 3],
      [1, 3],
    ],
    stale: 'moved',
  });
  const second = breakThem();
  expect(shown()).toEqual({
    broken: [
      [0, 3],
      [1, 3],
    ],
    stale: 'replaced',
  });
  chooseN(3); // not now
  expect(presentBench().N).toBe(2);
  for (const each of asked.slice(2)) each.end('found');
  await second;
  expect(shown()).toEqual({
    broken: [
      [0, 2],
      [1, 2],
    ],
  });
  chooseN(3);
  expect(shown()).toEqual({
    broken: [
      [0, 3],
      [1, 3],
    ],
  });
});

test('what fails is told, what is given up is not, and the old results are there again', async () => {
  const asked = open();
  const failing = breakThem();
  asked[0].end('found');
  asked[1].end('failed');
  await failing;
  expect(useBench.getState().failed).toBe('The network gives no number at N = 3.');
  const again = breakThem();
  expect(useBench.getState().failed).toBeUndefined();
  stopBreaking();
  await again;
  expect(useBench.getState()).toMatchObject({ breaking: undefined, failed: undefined });
  expect(shown().broken).toEqual([[0, 3]]);
});

test('copies learn one new task after the other, lanes and an untrained network in turn; what is known is not learnt again', async () => {
  const asked = open();
  const before = useExperiment.getState().lanes;
  const first = learnNext();
  for (let i = 0; i < 4; i++) {
    await expect.poll(() => asked.length).toBe(i + 1);
    asked[i].end('found');
  }
  await expect.poll(() => asked.length).toBe(5);
  expect(asked.map(({ id, settings }) => [id, settings.from, settings.N])).toEqual([
    [0, 3, 4],
    [1, 3, 4],
    [0, 0, 4],
    [0, 3, 5],
    [1, 3, 5],
  ]);
  await breakThem(); // which waits until nothing is learnt
  expect(asked.length).toBe(5);
  stopLearning();
  await first;
  expect(useBench.getState().learning).toBeUndefined();
  const lanes = useExperiment.getState().lanes;
  expect(lanes.map(({ analyses }) => analyses.retraining?.length)).toEqual([3, 1]);
  expect(lanes.map(({ step, promotions }) => [step, promotions])).toEqual(
    before.map(({ step, promotions }) => [step, promotions]),
  );
  void learnNext();
  expect(asked.at(-1)).toMatchObject({ id: 1, settings: { from: 3, N: 5 } });
  stopLearning();
});

test('learning ends with the run that it was about, and where it fails it says so', async () => {
  const asked = open();
  const gone = learnNext();
  useExperiment.setState(({ lanes }) => ({ lanes: lanes.map((each) => ({ ...each, promotions: [] })) }));
  asked[0].end('given up');
  await gone;
  expect(asked.length).toBe(1);
  const again = open();
  const failing = learnNext();
  again[0].end('failed');
  await failing;
  expect(useBench.getState()).toMatchObject({
    learning: undefined,
    learningFailed: 'The network gives no number at N = 3.',
  });
});

test('before the first time the pace of the processor says about how long it takes', () => {
  open();
  const { lanes } = presentBench();
  expect(secondsToBreak(presentBench())).toBeUndefined();
  const paced = (pace: number) => ({
    ...presentBench(),
    lanes: lanes.map((each) => ({
      ...each,
      lane: {
        ...each.lane,
        candidates: [
          { engine: 'webgl' as const, backend: 'WebGL', stepsPerSecond: 1e6 },
          { engine: 'wasm' as const, backend: 'WebAssembly', stepsPerSecond: pace },
        ],
      },
    })),
  });
  const seconds = secondsToBreak(paced(700)) as number;
  expect(seconds).toBeGreaterThan(0);
  expect(secondsToBreak(paced(350))).toBeCloseTo(2 * seconds);
  expect(secondsToBreak({ ...paced(700), lanes: paced(700).lanes.slice(1) })).toBeCloseTo(seconds);
  expect(secondsToBreak({ ...paced(700), lanes: [] })).toBeUndefined();
});
