import { expect, test } from 'vitest';
import type { Snapshot } from '../../../src/cells/snapshot';
import { setField } from '../../../src/config/draft';
import { withSilent } from '../../../src/config/silent';
import type { EngineFactory } from '../../../src/engines/engine';
import { loadWasm } from '../../../src/engines/wasm';
import { Stream } from '../../../src/math/random';
import { Trainer } from '../../../src/training/trainer';
import { wait } from '../../../src/worker/breathe';
import type { Event } from '../../../src/worker/protocol';
import { TrainingSession } from '../../../src/worker/training-session';
import { Turns } from '../../../src/worker/turns';
import { smallConfig } from '../../support/config';
import { late } from '../../support/late';

const wasm = await loadWasm('plain');
const RATES = [0.01, 0.2, 0.05, 0.3, 0.1];
/** It grows on the way, and ends after its last epoch. */
const config = smallConfig({
  curriculum: { threshold: 0.5, stopN: 9 },
  training: { stepsPerEpoch: 100, maxEpochs: 8 },
});

/** A lane, and all it says; telemetry is acknowledged as the page does it. */
async function open(factory: EngineFactory, start: { from?: Snapshot; instead?: string } = {}) {
  const events: Event[] = [];
  const lane: TrainingSession = await TrainingSession.begin(
    { kind: 'start', runId: 1, config, engine: 'wasm', ...start },
    { factory, candidates: [] },
    new Turns(),
    (event) => {
      events.push(structuredClone(event));
      if (event.kind === 'telemetry') setTimeout(() => lane.obey({ kind: 'ack', runId: 1 }));
    },
  );
  const activity = () =>
    events.flatMap((event) => (event.kind === 'telemetry' ? [event.telemetry.activity] : [])).at(-1);
  /** The network, just after what it was told before. */
  const snapshot = async (): Promise<Snapshot> => {
    await lane.obey({ kind: 'snapshot', runId: 1 });
    const event = events.findLast((each) => each.kind === 'snapshot');
    if (event?.kind !== 'snapshot') throw new Error('no snapshot came');
    return event.snapshot;
  };
  return { lane, events, activity, snapshot };
}

test('whatever a lane is told while its engine has not answered, it trains as without, to the last bit', async () => {
  const stream = Stream.of(3, 'look');
  const { lane, events, activity, snapshot } = await open(late(wasm));
  const adjusted: { epoch: number; step: number; learningRate: number }[] = [];
  const rates = [...RATES];
  void lane.obey({ kind: 'play', runId: 1 });
  // How far it comes depends on when its rates change.
  while (activity() !== 'target' && activity() !== 'gaveUp') {
    await wait(stream.integer(0, 12));
    const told = stream.integer(0, 4);
    const learningRate = told === 0 ? rates.pop() : undefined;
    if (learningRate) {
      void lane.obey({
        kind: 'adjust',
        runId: 1,
        config: setField(config, 'training.learningRate', learningRate),
      });
      const { epoch, step } = (await snapshot()).progress;
      adjusted.push({ epoch, step, learningRate });
    } else if (told === 1) void snapshot();
    else {
      void lane.obey({ kind: 'pause', runId: 1 });
      void lane.obey({ kind: told === 2 ? 'epoch' : 'play', runId: 1 });
    }
    // An epoch that ends while nothing is told leaves it paused.
    if (activity() === 'paused') void lane.obey({ kind: 'play', runId: 1 });
  }
  const { resume, parameters } = await snapshot();

  const plain = await Trainer.begin(wasm, config);
  for (const { epoch, step, learningRate } of adjusted) {
    while (plain.progress.step < step || plain.progress.epoch < epoch) await plain.advance();
    await plain.adjust(setField(config, 'training.learningRate', learningRate));
  }
  while (!plain.end) await plain.advance();
  const expected = await plain.snapshot();
  expect(adjusted.length).toBeGreaterThan(0);
  expect(expected.progress.reached).toBeGreaterThan(2);
  expect({ resume, parameters }).toEqual({ resume: expected.resume, parameters: expected.parameters });
  const heard = events.flatMap((event) => (event.kind === 'telemetry' ? event.telemetry.records : []));
  expect(heard).toEqual(expected.progress.history);
  await lane.dispose();
});

test('a lane that ends waits for what is under way, and does nothing after', async () => {
  const { lane, events } = await open(late(wasm));
  void lane.obey({ kind: 'play', runId: 1 });
  await wait(20);
  await lane.dispose();
  const { length } = events;
  await wait(50);
  expect(events.slice(length)).toEqual([]);
  expect(events.map(({ kind }) => kind)).not.toContain('failed');
});

test('an engine that is lost before it has answered is told once, with a network to go on from', async () => {
  const factory = late(wasm);
  let lose: (() => void) | undefined;
  const losing: EngineFactory = {
    ...factory,
    create: (spec) => ({
      ...factory.create(spec),
      statistics: () =>
        new Promise((_, reject) => {
          lose = () => reject(new Error('lost'));
        }),
    }),
  };
  const { lane, events } = await open(losing);
  await lane.obey({ kind: 'play', runId: 1 });
  await expect.poll(() => lose).toBeDefined();
  lane.fail('The graphics processor was lost.');
  lose?.();
  await lane.dispose();
  expect(events.filter(({ kind }) => kind === 'failed')).toMatchObject([
    {
      message: 'The graphics processor was lost in epoch 1.',
      checkpoint: { progress: { step: 0 } },
      otherEngine: false,
    },
  ]);
});

/** Engines on a graphics processor that is lost in the midst of their so-manieth update. */
function lostAt(update: number): EngineFactory {
  let updates = 0;
  const check = () => {
    if (updates >= update) throw new Error('The graphics processor was lost.');
  };
  return {
    info: { engine: 'webgpu', backend: 'WebGPU' },
    create: (spec) => {
      const engine = wasm.create(spec);
      const train = engine.train.bind(engine);
      const save = engine.save.bind(engine);
      return Object.assign(engine, {
        train: (...given: Parameters<typeof train>) => {
          updates++;
          check();
          train(...given);
        },
        save: () => {
          check();
          return save();
        },
      });
    },
  };
}

test('where its graphics processor is lost, another engine goes on from the last epoch, which counts once, as if nothing had been', async () => {
  const lost = await open(lostAt(250));
  await lost.lane.obey({ kind: 'play', runId: 1 });
  await expect.poll(() => lost.events.at(-1)?.kind).toBe('failed');
  const failed = lost.events.at(-1);
  if (failed?.kind !== 'failed' || !failed.checkpoint) throw new Error('nothing to go on from');
  expect(failed).toMatchObject({
    message: 'The graphics processor was lost in epoch 3.',
    otherEngine: true,
    checkpoint: { progress: { epoch: 2, step: 200 } },
  });
  await lost.lane.dispose();

  const { lane, events, activity, snapshot } = await open(wasm, {
    from: failed.checkpoint,
    instead: failed.message,
  });
  expect(events[0]).toMatchObject({
    kind: 'started',
    history: [{ epoch: 1 }, { epoch: 2 }],
    telemetry: {
      step: 200,
      remark:
        'The graphics processor was lost in epoch 3. Training goes on with WebAssembly SIMD from epoch 2',
    },
  });
  await lane.obey({ kind: 'play', runId: 1 });
  await expect.poll(activity).toMatch(/target|gaveUp/);
  const { resume, parameters } = await snapshot();
  const whole = await Trainer.begin(wasm, config);
  while (!whole.end) await whole.advance();
  const expected = await whole.snapshot();
  expect({ resume, parameters }).toEqual({ resume: expected.resume, parameters: expected.parameters });
  const heard = events.flatMap((event) => (event.kind === 'telemetry' ? event.telemetry.records : []));
  expect([...failed.checkpoint.progress.history, ...heard]).toEqual(expected.progress.history);
  await lane.dispose();
});

test('a run that has changed its engine once stops where that fails, too', async () => {
  const { lane, events } = await open(lostAt(10), { instead: 'It was lost.' });
  await lane.obey({ kind: 'play', runId: 1 });
  await expect.poll(() => events.at(-1)?.kind).toBe('failed');
  expect(events.at(-1)).toMatchObject({ otherEngine: false, checkpoint: { progress: { step: 0 } } });
  await lane.dispose();
});

test('a lane that has ended and loses neurons is looked at anew, can train, and goes back to nothing before that', async () => {
  const { lane, events, activity, snapshot } = await open(wasm);
  void lane.obey({ kind: 'play', runId: 1 });
  await expect.poll(activity, { timeout: 20_000 }).toMatch(/target|gaveUp/);
  const accuracies = () =>
    events.flatMap((event) => (event.kind === 'telemetry' ? [event.telemetry.accuracy] : [])).filter(Boolean);
  const before = accuracies().at(-1);
  const more = setField(
    withSilent((await snapshot()).config, [0, 1, 2, 3, 4, 5, 6, 7]),
    'training.maxEpochs',
    99,
  );
  await lane.obey({ kind: 'adjust', runId: 1, config: more });
  await expect.poll(activity).toBe('paused');
  await expect.poll(() => accuracies().at(-1)).not.toEqual(before);
  const { parameters } = await snapshot();
  await lane.obey({ kind: 'back', runId: 1 });
  const back = await snapshot();
  expect(back.parameters).toEqual(parameters);
  expect(back.config).toEqual(more);
  await lane.dispose();
});
