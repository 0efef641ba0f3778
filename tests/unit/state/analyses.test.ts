import { beforeEach, expect, test } from 'vitest';
import type { KeptName } from '../../../src/config/analyses';
import { Analyses, useAnalysing } from '../../../src/state/analyses';
import { type Lane, newLane } from '../../../src/state/lane';
import { receive } from '../../../src/state/receive';
import type { AnalysisClient } from '../../../src/worker/analysis-client';
import { damaged, retrained } from '../../support/analysed';
import { smallConfig } from '../../support/config';

/** A lane, what may be asked of it, and the questions that have come to the worker. */
function open() {
  let lane: Lane = newLane(0, smallConfig());
  const questions: {
    name: string;
    options: Parameters<AnalysisClient['analyse']>[3];
    cancelled: boolean;
    resolve(result: unknown): void;
    reject(error: Error): void;
  }[] = [];
  const client = {
    analyse(name: string, _network: unknown, _settings: unknown, options: never) {
      const { promise, resolve, reject } = withResolvers();
      const question = { name, options, cancelled: false, resolve, reject };
      questions.push(question);
      return {
        result: promise,
        cancel() {
          question.cancelled = true;
          resolve(undefined);
        },
      };
    },
  } as unknown as AnalysisClient;
  const analyses = new Analyses(
    {
      lane: (id) => (id === 0 ? lane : undefined),
      change: (_, part) => {
        lane = { ...lane, ...part };
      },
    },
    () => client,
  );
  const { N, step, settings } = damaged();
  const ask = (name: KeptName = 'damage') =>
    analyses.ask(0, name, { N, step, network: {} as never }, settings as never);
  return { analyses, ask, questions, lane: () => lane };
}

function withResolvers() {
  let resolve: (result: unknown) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<unknown>((...settle) => {
    [resolve, reject] = settle;
  });
  return { promise, resolve, reject };
}

const underWay = () => useAnalysing.getState()[0];
beforeEach(() => useAnalysing.setState({}, true));

test('what was found is kept with the lane under the name of the analysis, with N, step and settings', async () => {
  const { ask, questions, lane } = open();
  const done = ask();
  questions[0].options.onProgress?.({ done: 3, total: 64, stage: 'neurons' });
  expect(underWay()).toEqual({ damage: { done: 3, total: 64, stage: 'neurons', found: {} } });
  questions[0].resolve(damaged().result);
  await done;
  expect(lane().analyses).toEqual({ damage: [damaged()] });
  expect(underWay()).toEqual({});
});

test('what was found first stays found while the rest is looked for', async () => {
  const { ask, questions } = open();
  const done = ask();
  questions[0].options.onProgress?.({ done: 8, total: 64, found: { N: 3 } });
  questions[0].options.onProgress?.({ done: 1, total: 2, stage: 'readout', found: { readout: {} } });
  questions[0].options.onProgress?.({ done: 2, total: 2, stage: 'readout' });
  expect(underWay().damage?.found).toEqual({ N: 3, readout: {} });
  questions[0].resolve(undefined);
  await done;
  expect(underWay()).toEqual({});
});

test('a new question takes the place of the one before of its name, and of no other', async () => {
  const { ask, questions, lane } = open();
  const [first, other, second] = [ask(), ask('retraining'), ask()];
  expect(questions.map(({ cancelled }) => cancelled)).toEqual([true, false, false]);
  questions[2].resolve(damaged().result);
  await Promise.all([first, second]);
  expect(lane().analyses.damage).toHaveLength(1);
  expect(Object.keys(underWay())).toEqual(['retraining']);
  questions[1].resolve(retrained().result);
  await other;
  expect(Object.keys(lane().analyses).sort()).toEqual(['damage', 'retraining']);
});

test('what fails is told in its own words, what is dropped is not', async () => {
  const { ask, analyses, questions, lane } = open();
  const failing = ask();
  questions[0].reject(new Error('There is no head for N = 9: the network has N = 2.'));
  await expect(failing).rejects.toThrow('There is no head for N = 9: the network has N = 2.');
  const dropped = ask();
  analyses.drop(0);
  await dropped;
  expect(lane().analyses).toEqual({});
  expect(underWay()).toEqual({});
});

test('a run that goes back has not been analysed later on', () => {
  const lane = { ...newLane(0, smallConfig()), analyses: { damage: [damaged(50), damaged(100)] } };
  const telemetry = {
    activity: 'paused',
    epoch: 1,
    step: 60,
    heads: [2],
    reached: 1,
    stepsPerSecond: 0,
    records: [],
    losses: [],
  } as const;
  const started = {
    kind: 'started',
    runId: 1,
    engine: { engine: 'wasm', backend: '' },
    candidates: [],
    history: [],
    telemetry,
  } as unknown as Parameters<typeof receive>[1];
  expect(receive(lane, started).analyses).toEqual({ damage: [damaged(50)] });
});
