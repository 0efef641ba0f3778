import { expect, test } from 'vitest';
import type { Snapshot } from '../../../src/cells/snapshot';
import { referenceFactory } from '../../../src/engines/reference';
import { Trainer } from '../../../src/training/trainer';
import type { Event } from '../../../src/worker/protocol';
import { ToldEpochs, withoutTold } from '../../../src/worker/told-epochs';
import { TrainingSession } from '../../../src/worker/training-session';
import { Turns } from '../../../src/worker/turns';
import { smallConfig } from '../../support/config';

/** A network after so many epochs. */
async function trained(epochs: number): Promise<Snapshot> {
  const run = await Trainer.begin(
    referenceFactory,
    smallConfig({ training: { stepsPerEpoch: 2, testBatches: 1 }, curriculum: { threshold: 1 } }),
  );
  while (run.progress.epoch < epochs) await run.advance();
  return run.snapshot();
}

/** What a page that listens has of a worker's messages. */
async function heard(from: Snapshot, act: (lane: TrainingSession) => Promise<void>) {
  const page = new ToldEpochs();
  const sent: Event[] = [];
  const post = (event: Event) => void sent.push(structuredClone(event));
  const lane = await TrainingSession.begin(
    { kind: 'start', runId: 1, config: from.config, from, engine: 'reference' },
    { factory: referenceFactory, candidates: [] },
    new Turns(),
    post,
  );
  await act(lane);
  return { sent, got: sent.map((event) => page.hear(event)) };
}

const historyIn = (event?: Event) =>
  event?.kind === 'snapshot' ? event.snapshot.progress.history : undefined;

test('a history that was told is not sent again, and is whole on the page', async () => {
  const from = await trained(3);
  const { sent, got } = await heard(from, (lane) => lane.obey({ kind: 'snapshot', runId: 1 }));
  expect(historyIn(sent.at(-1))).toEqual([]);
  expect(historyIn(got.at(-1))).toEqual(from.progress.history);
});

test('after a way back the page has the history that led there', async () => {
  const from = await trained(3);
  const { got } = await heard(from, async (lane) => {
    await lane.obey({ kind: 'back', runId: 1 });
    await lane.obey({ kind: 'snapshot', runId: 1 });
  });
  expect(historyIn(got.at(-1))).toEqual(from.progress.history);
});

test('what has not been told yet comes with the network, and what it has not lived through is left out', async () => {
  const { progress, ...rest } = await trained(4);
  const page = new ToldEpochs();
  const told = (count: number): Event => ({
    kind: 'started',
    runId: 1,
    engine: referenceFactory.info,
    candidates: [],
    history: progress.history.slice(0, count),
    telemetry: { activity: 'paused', records: [], losses: [], stepsPerSecond: 0, reached: 1, ...progress },
  });
  for (const count of [0, 2, 4]) {
    page.hear(told(count));
    for (const lived of [1, 3, 4]) {
      const network = { ...rest, progress: { ...progress, history: progress.history.slice(0, lived) } };
      const got = page.hear({ kind: 'snapshot', runId: 1, ...withoutTold(network, count) });
      expect(historyIn(got), `${count} told, ${lived} lived`).toEqual(network.progress.history);
    }
  }
});
