import { afterEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/cells/snapshot';
import { setField } from '../../src/config/draft';
import type { RunConfig } from '../../src/config/schema';
import { referenceFactory } from '../../src/engines/reference';
import type { Command, Event, Telemetry } from '../../src/worker/protocol';
import { ToldEpochs } from '../../src/worker/told-epochs';
import { TrainingSession } from '../../src/worker/training-session';
import { Turns } from '../../src/worker/turns';
import { smallConfig } from '../support/config';

const lanes: TrainingSession[] = [];
afterEach(async () => {
  for (const lane of lanes.splice(0)) await lane.dispose();
});

/** A lane and its messages; telemetry is acknowledged as the page does it, unless told otherwise. */
async function open(
  config: RunConfig,
  { from, acknowledge = true }: { from?: Snapshot; acknowledge?: boolean } = {},
) {
  const events: Event[] = [];
  let waiting: (() => void)[] = [];
  const post = (event: Event) => {
    events.push(structuredClone(event));
    for (const wake of waiting.splice(0)) wake();
    if (event.kind === 'telemetry' && acknowledge) setTimeout(() => lane.obey({ kind: 'ack', runId: 1 }));
  };
  const lane: TrainingSession = await TrainingSession.begin(
    { kind: 'start', runId: 1, config, from, engine: 'reference' },
    { factory: referenceFactory, candidates: [] },
    new Turns(),
    post,
  );
  lanes.push(lane);
  const telemetry = () => events.flatMap((event) => (event.kind === 'telemetry' ? [event.telemetry] : []));
  return {
    lane,
    events,
    telemetry,
    tell: (command: Record<string, unknown> & { kind: Command['kind'] }) =>
      lane.obey({ runId: 1, ...command } as Parameters<TrainingSession['obey']>[0]),
    async until(done: (latest: Telemetry) => boolean): Promise<Telemetry> {
      for (;;) {
        const found = telemetry().findLast(done);
        if (found) return found;
        await new Promise<void>((resolve) => {
          waiting = [...waiting, resolve];
        });
      }
    },
  };
}

/** Slow enough that it is still running when it is told something. */
const endless = smallConfig({ curriculum: { threshold: 1 }, training: { stepsPerEpoch: 100_000 } });

describe('a lane', () => {
  test('says how it stands before it is told anything', async () => {
    const { events } = await open(smallConfig());
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      kind: 'started',
      engine: { engine: 'reference' },
      telemetry: { activity: 'paused', step: 0, heads: [2], reached: 1, accuracy: { 2: expect.any(Number) } },
    });
  });

  test('trains when told to play, and is still once it says that it is paused', async () => {
    const { lane, tell, until, telemetry, events } = await open(endless);
    await tell({ kind: 'play' });
    await until(({ step }) => step > 0);
    await tell({ kind: 'pause' });
    const { step } = await until(({ activity }) => activity === 'paused');
    for (let turns = 0; turns < 5; turns++) await tell({ kind: 'snapshot' });
    const seen = events.flatMap((event) => (event.kind === 'snapshot' ? event.snapshot.progress.step : []));
    expect(seen).toEqual(Array(5).fill(step));
    expect(telemetry().at(-1)?.step).toBe(step);
    expect(lane.runId).toBe(1);
  });

  test('one epoch is one epoch, with all of its record', async () => {
    const { tell, until, telemetry } = await open(smallConfig());
    await tell({ kind: 'epoch' });
    await until(({ activity, step }) => activity === 'paused' && step > 0);
    expect(telemetry().flatMap(({ records }) => records)).toMatchObject([{ epoch: 1, step: 25 }]);
    expect(
      telemetry()
        .flatMap(({ losses }) => losses)
        .map(({ step }) => step),
    ).toEqual([10, 20, 25]);
  });

  test('has one message in flight until it is acknowledged, and loses nothing meanwhile', async () => {
    const { tell, telemetry, until, events } = await open(smallConfig({ curriculum: { threshold: 1 } }), {
      acknowledge: false,
    });
    await tell({ kind: 'play' });
    const epoch = async () => {
      await tell({ kind: 'snapshot' });
      return events.findLast((event) => event.kind === 'snapshot')?.snapshot.progress.epoch;
    };
    await expect.poll(epoch).toBeGreaterThan(2);
    await tell({ kind: 'pause' }); // of which it would tell at once
    await epoch();
    expect(telemetry()).toHaveLength(1);
    await tell({ kind: 'ack' });
    const { records } = await until((latest) => latest.records.length > 0);
    expect(records[0].epoch).toBe(1);
    expect(records.map(({ epoch }) => epoch)).toEqual(records.map((_, i) => i + 1));
  });

  test('stops at its target, and goes on when that is moved away', async () => {
    const config = smallConfig({ curriculum: { threshold: 0.5, stopN: 3 } });
    const { tell, until } = await open(config);
    await tell({ kind: 'play' });
    await until(({ activity }) => activity === 'target');
    await tell({ kind: 'adjust', config: setField(config, 'curriculum.stopN', 5) });
    await until(({ activity, heads }) => activity === 'paused' && heads.at(-1) === 4);
    await tell({ kind: 'play' });
    expect((await until(({ reached }) => reached === 5)).activity).toBe('target');
  });

  test('goes over to another curriculum in the midst of an epoch', async () => {
    const { tell, until } = await open(endless);
    await tell({ kind: 'play' });
    await until(({ step }) => step > 0);
    const all = { ...endless.curriculum, kind: 'none' as const, heads: 'all' as const };
    await tell({ kind: 'adjust', config: { ...endless, curriculum: all } });
    const { step, activity } = await until(({ heads }) => heads.join() === '2,3,4');
    expect(activity).toBe('running');
    await until((latest) => latest.step > step);
    await tell({ kind: 'pause' });
    const { accuracy } = await until(
      (latest) => latest.activity === 'paused' && latest.accuracy !== undefined,
    );
    expect(Object.keys(accuracy ?? {})).toEqual(['2', '3', '4']);
  });

  test('begins anew under another curriculum where it has not begun, and shows its heads at once', async () => {
    const config = smallConfig({ curriculum: { window: 3, forget: 1 } });
    const { tell, until, events } = await open(config);
    const sliding = setField(config, 'curriculum.kind', 'sliding');
    await tell({ kind: 'adjust', config: sliding });
    const { accuracy } = await until(({ heads }) => heads.join() === '2,3,4');
    expect(Object.keys(accuracy ?? {})).toEqual(['2', '3', '4']);
    await tell({ kind: 'back' });
    expect(events.at(-1)).toMatchObject({ kind: 'started', telemetry: { heads: [2, 3, 4], step: 0 } });
  });

  test('gives its network, and another lane goes on from it with the same accuracy', async () => {
    const { events, tell, until } = await open(smallConfig());
    await tell({ kind: 'epoch' });
    await until(({ activity, epoch }) => activity === 'paused' && epoch === 1);
    await tell({ kind: 'snapshot' });
    const page = new ToldEpochs();
    const given = events.map((event) => page.hear(event)).findLast((event) => event.kind === 'snapshot');
    const last = events.findLast((event) => event.kind === 'telemetry');
    if (given?.kind !== 'snapshot' || last?.kind !== 'telemetry') throw new Error('a message is missing');
    const again = await open(given.snapshot.config, { from: given.snapshot });
    expect(again.events[0]).toMatchObject({
      kind: 'started',
      history: given.snapshot.progress.history,
      telemetry: { step: 25, epoch: 1, accuracy: last.telemetry.accuracy },
    });
  });
});

test('a lane whose numbers go bad stops with a reason, and goes back to where they were good', async () => {
  const config = smallConfig({ curriculum: { startN: 8, stopN: 9, threshold: 1 } });
  const { tell, until, events } = await open(config);
  const training = { ...config.training, learningRate: 10, clipNorm: 1e6, momentum: 0.999 };
  await tell({ kind: 'adjust', config: { ...config, training } });
  await tell({ kind: 'play' });
  const { trouble } = await until(({ activity }) => activity === 'diverged');
  expect(trouble).toEqual({
    message: expect.stringMatching(/^loss is not a number since step [\d,]+ \(N = 8, epoch [\d,]+\)$/),
    backTo: 8,
    epoch: 0,
  });
  await tell({ kind: 'adjust', config: setField(config, 'training.learningRate', 0.01) });
  await tell({ kind: 'back' });
  expect(events.at(-1)).toMatchObject({ kind: 'started', telemetry: { activity: 'paused', step: 0 } });
  await tell({ kind: 'epoch' });
  expect((await until(({ records }) => records.length > 0)).records[0].loss).toBeGreaterThan(0);
});
