import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SettingsOf } from '../../../src/analysis';
import type { Findings } from '../../../src/analysis/findings';
import type { Snapshot } from '../../../src/cells/snapshot';
import type { RunConfig } from '../../../src/config/schema';
import { referenceFactory } from '../../../src/engines/reference';
import { type Lane, newLane } from '../../../src/state/lane';
import { Observer } from '../../../src/state/observer';
import { Trainer } from '../../../src/training/trainer';
import type { AnalysisClient } from '../../../src/worker/analysis-client';
import { smallConfig } from '../../support/config';
import { findingsOf } from '../../support/findings';

interface Question {
  driving: SettingsOf<'dynamics'>;
  options: Parameters<AnalysisClient['analyse']>[3];
  cancelled: boolean;
  answer(findings?: Findings): Promise<void>;
}

/** Two idle lanes, an observer of them, and the questions it puts. */
async function open(config: RunConfig = smallConfig()) {
  const snapshots: Snapshot[] = [];
  for (const _ of [0, 1]) snapshots.push(await (await Trainer.begin(referenceFactory, config)).snapshot());
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
      analyse(_, __, settings, options) {
        let resolve: (findings: Findings | undefined) => void = () => {};
        const result = new Promise<Findings | undefined>((settle) => {
          resolve = settle;
        });
        const question: Question = {
          driving: settings as SettingsOf<'dynamics'>,
          options,
          cancelled: false,
          async answer(findings) {
            resolve(findings);
            await settled();
          },
        };
        questions.push(question);
        return {
          result: result as Promise<never>,
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
const findings = await findingsOf(await (await Trainer.begin(referenceFactory, smallConfig())).snapshot());
const promotion = ({ config, parameters }: Snapshot, N: number, step: number) => ({
  N,
  step,
  network: { config, parameters },
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a promotion is looked at live, and shown without a word about progress', async () => {
  const { observer, questions, lane, snapshots } = await open();
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
  const { observer, questions, lane } = await open();
  observer.ask(1, 'paper');
  expect(lane(1).looking).toEqual({ quality: 'paper', done: 0, total: 100_000 });
  await settled();
  const [{ driving, options, answer }] = questions;
  expect(driving).toEqual({ steps: 100_000, trials: 10, p: 'uniform', seed: 0, lag: 30 });
  expect(options.priority).toBe('paper');
  options.onProgress?.({ done: 10_000, total: 100_000 });
  expect(lane(1).looking).toEqual({ quality: 'paper', done: 10_000, total: 100_000 });
  vi.advanceTimersByTime(2000);
  options.onProgress?.({ done: 30_000, total: 100_000 });
  expect(lane(1).looking).toMatchObject({ done: 30_000, secondsLeft: 7 });
  await answer(findings);
  expect(lane(1).looking).toBeUndefined();
  expect(lane(1).measurements).toMatchObject([{ N: 1, step: 0, tau: [...findings.timescales.tau] }]);
  expect(lane(1).looks).toHaveLength(1);
});

test('an estimate on demand is shown and not kept with the run', async () => {
  const { observer, questions, lane } = await open();
  observer.ask(0, 'live');
  await settled();
  expect(questions[0]).toMatchObject({ driving: { steps: 20_000 }, options: { priority: 'live' } });
  await questions[0].answer(findings);
  expect(lane(0).findings?.N).toBe(1);
  expect(lane(0).measurements).toEqual([]);
});

test('what is cancelled leaves nothing behind, also before its snapshot has come', async () => {
  const { observer, questions, lane, notices } = await open();
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
  const { observer, questions, lane } = await open();
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
  const { observer, questions, lane, notices } = await open();
  observer.ask(0, 'live');
  await settled();
  await questions[0].answer(undefined);
  expect(lane(0)).toMatchObject({ looking: undefined, looks: [] });
  expect(notices).toEqual(['The network could not be measured.']);
});

test('what is found of a run that has ended is dropped, whatever it was', async () => {
  const { observer, questions, lane, snapshots } = await open();
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
  const { observer, questions, lane, change } = await open();
  change(1, { status: 'starting' });
  observer.ready(0, 0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(questions).toEqual([]);
  change(1, { status: 'paused' });
  observer.ready(1, 0);
  observer.ready(0, 0);
  await settled();
  expect(questions).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  await questions[0].answer(findings);
  await questions[1].answer(findings);
  expect(questions.map(({ driving, options }) => [driving.steps, options.priority])).toEqual([
    [5000, 'live'],
    [5000, 'live'],
  ]);
  expect([0, 1].map((id) => lane(id).findings)).toMatchObject([0, 1].map(() => ({ N: 1, step: 0 })));
  observer.ready(0, 0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(questions).toHaveLength(2);
});

test('untrained networks wait while one trains; large ones nobody looks at', async () => {
  const { observer, questions, change } = await open();
  observer.ready(0, 0);
  await settled();
  change(0, { status: 'running' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(questions).toEqual([]);
  change(0, { status: 'paused', step: 700 });
  observer.goOn();
  expect(questions).toHaveLength(1);

  const large = await open(smallConfig({ network: { units: 257 } }));
  large.observer.ready(0, 0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(large.questions).toEqual([]);
});

test('an untrained network that is replaced before it could be looked at is not', async () => {
  const { observer, questions } = await open();
  observer.ready(0, 0);
  observer.ready(1, 0);
  await settled();
  observer.drop(1);
  await vi.advanceTimersByTimeAsync(1000);
  await questions[0].answer(findings);
  expect(questions).toHaveLength(1);
});

test('networks wait for their turn: the latest of each lane first, then those before', async () => {
  const { observer, questions, lane, snapshots, change } = await open();
  for (const id of [0, 1]) change(id, { status: 'running' });
  const promote = (id: number, N: number) => observer.promoted(id, promotion(snapshots[id], N, 50 * N));
  for (const N of [2, 3, 4]) promote(0, N);
  promote(1, 2);
  const seen = async () => {
    await questions[questions.length - 1].answer(findings);
    return [0, 1].map((id) =>
      lane(id)
        .looks.map(({ N }) => N)
        .join(),
    );
  };
  expect(questions).toHaveLength(1);
  expect(await seen()).toEqual(['2', '']);
  expect(await seen()).toEqual(['2', '2']);
  promote(1, 3);
  expect(await seen()).toEqual(['2,4', '2']);
  expect(await seen()).toEqual(['2,4', '2,3']);
  expect(await seen()).toEqual(['2,3,4', '2,3']);
  expect([0, 1].map((id) => lane(id).waiting)).toEqual([[], []]);
  expect(lane(0).findings?.N).toBe(4);
});

test('what was asked for goes before what waits', async () => {
  const { observer, questions, lane, snapshots } = await open();
  for (const N of [2, 3]) observer.promoted(0, promotion(snapshots[0], N, 50 * N));
  observer.ask(1, 'paper');
  await settled();
  expect(questions.map(({ options }) => options.priority)).toEqual(['live', 'paper']);
  await questions[0].answer(findings);
  expect(questions).toHaveLength(2);
  await questions[1].answer(findings);
  expect(questions).toHaveLength(3);
  expect(lane(0).waiting.map(({ N }) => N)).toEqual([3]);
});

test('a run that goes back keeps what waits from before, and gives up what it has not reached any more', async () => {
  const { observer, questions, lane, snapshots, change } = await open();
  for (const N of [2, 3]) observer.promoted(0, promotion(snapshots[0], N, 50 * N));
  await questions[0].answer(findings);
  observer.promoted(0, promotion(snapshots[0], 4, 200));
  expect(lane(0).waiting.map(({ N }) => N)).toEqual([3, 4]);
  // The look at N = 3 goes on; the network of N = 4 is not of this run any more.
  change(0, { waiting: lane(0).waiting.filter(({ step }) => step <= 170), step: 170 });
  observer.ready(0, 170);
  expect(questions.map(({ cancelled }) => cancelled)).toEqual([false, false]);
  observer.ready(0, 120);
  expect(questions[1].cancelled).toBe(true);
});

test('however fast networks are promoted and whatever is asked for, each is looked at in the end', async () => {
  const happenings = fc.array(
    fc.oneof(
      fc.record({ promoted: fc.integer({ min: 0, max: 1 }) }),
      fc.record({ ask: fc.integer({ min: 0, max: 1 }) }),
      fc.constant('answered'),
      fc.constant('paused'),
    ),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(happenings, async (all) => {
      const { observer, questions, lane, snapshots, change } = await open();
      const reached = [1, 1];
      const answers: boolean[] = [];
      const answer = async () => {
        const open = questions.findIndex(({ cancelled }, i) => !cancelled && !answers[i]);
        if (open < 0) return false;
        answers[open] = true;
        await questions[open].answer(findings);
        return true;
      };
      for (const each of all) {
        if (each === 'answered') await answer();
        else if (each === 'paused') for (const id of [0, 1]) change(id, { status: 'paused' });
        else if ('ask' in each) void observer.ask(each.ask, 'paper');
        else {
          const id = each.promoted;
          const N = ++reached[id];
          change(id, { status: 'running' });
          observer.promoted(id, promotion(snapshots[id], N, 50 * N));
        }
        await settled();
        const unasked = questions.filter(({ cancelled, options }, i) => {
          return !cancelled && !answers[i] && options.priority === 'live';
        });
        expect(unasked.length).toBeLessThanOrEqual(1);
      }
      while (await answer());
      for (const id of [0, 1]) {
        expect(lane(id).waiting).toEqual([]);
        const Ns = lane(id).looks.flatMap(({ N }) => (N > 1 ? [N] : []));
        expect(Ns).toEqual(Array.from({ length: reached[id] - 1 }, (_, i) => i + 2));
      }
    }),
    { numRuns: 50 },
  );
});
