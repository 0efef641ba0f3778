import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunConfig } from '../../../src/config/schema';
import { referenceFactory } from '../../../src/engines/reference';
import { type Lane, newLane } from '../../../src/state/lane';
import { Observer } from '../../../src/state/observer';
import { Trainer } from '../../../src/training/trainer';
import type { AnalysisClient } from '../../../src/worker/analysis-client';
import type { Findings, Snapshot } from '../../../src/worker/protocol';
import { smallConfig } from '../../support/config';
import { findingsOf } from '../../support/findings';

type Asked = Parameters<AnalysisClient['look']>;
interface Question {
  driving: Asked[1];
  options: Asked[2];
  cancelled: boolean;
  answer(findings?: Findings): Promise<void>;
}

/** Two idle lanes, an observer of them, and the questions it puts. */
function open(config: RunConfig = smallConfig()) {
  const snapshots = [0, 1].map(() => new Trainer(referenceFactory, config).snapshot());
  let lanes: Lane[] = [0, 1].map((id) => ({ ...newLane(id, config), status: 'paused' }));
  const questions: Question[] = [];
  const notices: string[] = [];
  const change = (id: number, part: Partial<Lane>) => {
    lanes = lanes.map((lane) => (lane.id === id ? { ...lane, ...part } : lane));
  };
  const observer = new Observer(
    {
      lanes: () => lanes,
      change,
      snapshot: async (id): Promise<Snapshot> => snapshots[id],
      notice: (text) => notices.push(text),
    },
    {
      look(_, driving, options) {
        let resolve: (findings: Findings | undefined) => void = () => {};
        const result = new Promise<Findings | undefined>((settle) => {
          resolve = settle;
        });
        const question: Question = {
          driving,
          options,
          cancelled: false,
          async answer(findings) {
            resolve(findings);
            await settled();
          },
        };
        questions.push(question);
        return {
          result,
          cancel() {
            question.cancelled = true;
            resolve(undefined);
          },
        };
      },
    },
  );
  return { observer, questions, notices, change, snapshots, lane: (id: number) => lanes[id] };
}
const settled = () => vi.advanceTimersByTimeAsync(0);
const findings = findingsOf(new Trainer(referenceFactory, smallConfig()).snapshot());
const promotion = ({ config, parameters }: Snapshot, N: number, step: number) =>
  ({ kind: 'promoted', runId: 1, N, step, trained: { config, parameters } }) as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a promotion is looked at live, and shown without a word about progress', async () => {
  const { observer, questions, lane, snapshots } = open();
  observer.promoted(0, promotion(snapshots[0], 3, 50));
  expect(lane(0).looking).toBeUndefined();
  expect(questions[0]).toMatchObject({
    driving: { steps: 20_000, trials: 10 },
    options: { priority: 'live' },
  });
  await questions[0].answer(findings);
  expect(lane(0).looks.map(({ N, step }) => [N, step])).toEqual([[3, 50]]);
  expect(lane(0).findings).toEqual({ N: 3, step: 50, findings });
  expect(lane(0).measurements).toEqual([]);
  expect(lane(1).looks).toEqual([]);
});

test('a measurement at the paper’s quality tells how far it is, and is kept', async () => {
  const { observer, questions, lane } = open();
  observer.ask(1, 'paper');
  expect(lane(1).looking).toEqual({ quality: 'paper', done: 0, total: 100_000 });
  await settled();
  const [{ driving, options, answer }] = questions;
  expect(driving).toEqual({ steps: 100_000, trials: 10, p: 'uniform', seed: 0, lag: 30 });
  expect(options.priority).toBe('paper');
  options.onProgress?.(10_000, 100_000);
  expect(lane(1).looking).toEqual({ quality: 'paper', done: 10_000, total: 100_000 });
  vi.advanceTimersByTime(2000);
  options.onProgress?.(30_000, 100_000);
  expect(lane(1).looking).toMatchObject({ done: 30_000, secondsLeft: 7 });
  await answer(findings);
  expect(lane(1).looking).toBeUndefined();
  expect(lane(1).measurements).toMatchObject([{ N: 1, step: 0, tau: [...findings.timescales.tau] }]);
  expect(lane(1).looks).toHaveLength(1);
});

test('an estimate on demand is shown and not kept with the run', async () => {
  const { observer, questions, lane } = open();
  observer.ask(0, 'live');
  await settled();
  expect(questions[0]).toMatchObject({ driving: { steps: 20_000 }, options: { priority: 'live' } });
  await questions[0].answer(findings);
  expect(lane(0).findings?.N).toBe(1);
  expect(lane(0).measurements).toEqual([]);
});

test('what is cancelled leaves nothing behind, also before its snapshot has come', async () => {
  const { observer, questions, lane, notices } = open();
  observer.ask(0, 'paper');
  observer.cancel(0);
  await settled();
  expect(questions).toEqual([]);
  observer.ask(0, 'paper');
  await settled();
  observer.cancel(0);
  await settled();
  expect(questions[0].cancelled).toBe(true);
  expect(lane(0)).toMatchObject({ looking: undefined, measurements: [], looks: [] });
  expect(notices).toEqual([]);
});

test('what is asked for takes the place of what was asked before', async () => {
  const { observer, questions, lane } = open();
  observer.ask(0, 'paper');
  await settled();
  observer.ask(0, 'live');
  await settled();
  expect(questions.map(({ cancelled }) => cancelled)).toEqual([true, false]);
  expect(lane(0).looking?.quality).toBe('live');
  await questions[1].answer(findings);
  expect(lane(0).looking).toBeUndefined();
});

test('a look that fails says so, once', async () => {
  const { observer, questions, lane, notices } = open();
  observer.ask(0, 'live');
  await settled();
  await questions[0].answer(undefined);
  expect(lane(0)).toMatchObject({ looking: undefined, looks: [] });
  expect(notices).toEqual(['The network could not be measured.']);
});

test('what is found of a run that has ended is dropped, whatever it was', async () => {
  const { observer, questions, lane, snapshots } = open();
  observer.promoted(0, promotion(snapshots[0], 3, 50));
  observer.ask(0, 'paper');
  await settled();
  observer.drop(0);
  expect(questions.map(({ cancelled }) => cancelled)).toEqual([true, true]);
  for (const { answer } of questions) await answer(findings);
  expect(lane(0)).toMatchObject({ looks: [], measurements: [], looking: undefined });
  expect(lane(0).findings).toBeUndefined();
});

test('untrained networks are looked at briefly, once all lanes are ready and at rest', async () => {
  const { observer, questions, lane, change } = open();
  change(1, { status: 'starting' });
  observer.ready();
  await vi.advanceTimersByTimeAsync(1000);
  expect(questions).toEqual([]);
  change(1, { status: 'paused' });
  observer.ready();
  observer.ready();
  expect(questions).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(questions.map(({ driving, options }) => [driving.steps, options.priority])).toEqual([
    [5000, 'live'],
    [5000, 'live'],
  ]);
  await questions[0].answer(findings);
  expect(lane(0).findings).toMatchObject({ N: 1, step: 0 });
  observer.ready();
  await vi.advanceTimersByTimeAsync(1000);
  expect(questions).toHaveLength(2);
});

test('untrained networks are left alone while one trains, and large ones always', async () => {
  const running = open();
  running.change(0, { status: 'running' });
  running.observer.ready();
  await vi.advanceTimersByTimeAsync(1000);
  expect(running.questions).toEqual([]);
  const large = open(smallConfig({ network: { units: 257 } }));
  large.observer.ready();
  await vi.advanceTimersByTimeAsync(1000);
  expect(large.questions).toEqual([]);
});

test('an untrained network that is replaced before it could be looked at is not', async () => {
  const { observer, questions } = open();
  observer.ready();
  vi.advanceTimersByTime(1000);
  observer.drop(1);
  await settled();
  expect(questions).toHaveLength(1);
});
