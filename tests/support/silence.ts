import { beforeAll, expect, test } from 'vitest';
import { drawStart, layoutOf } from '../../src/cells';
import { fromNamed, type NamedArray } from '../../src/cells/named';
import { forget } from '../../src/cells/silence';
import type { Snapshot } from '../../src/cells/snapshot';
import type { NetworkConfig, RunConfig } from '../../src/config/schema';
import { withSilent } from '../../src/config/silent';
import type { EngineFactory } from '../../src/engines/engine';
import { referenceFactory } from '../../src/engines/reference';
import { Stream } from '../../src/math/random';
import { Trainer } from '../../src/training/trainer';
import { smallConfig } from './config';
import { distance } from './engines';

type Kind = [Partial<NetworkConfig>, 'sgd' | 'adam'];

const KINDS: Kind[] = [
  ...(['inside', 'outside'] as const).flatMap((leak) =>
    (['leakyRelu', 'relu', 'tanh', 'sigmoid'] as const).map(
      (activation): Kind => [{ leak, activation }, 'sgd'],
    ),
  ),
  [{ activation: 'sigmoid' }, 'adam'],
  [{ cell: 'gru' }, 'adam'],
  [{ cell: 'lstm' }, 'sgd'],
];

export const SILENT = [2, 5, 11];
const STEPS = 8;

/** A network that gets two new heads with every promotion, for which it need not be good. */
export const promoted = (network: Partial<NetworkConfig>, optimizer: 'sgd' | 'adam'): RunConfig =>
  smallConfig({
    curriculum: { threshold: 0.5, stopN: 9, perPromotion: 2 },
    network: { ...network, units: 12 },
    training: { optimizer, learningRate: 0.01, stepsPerEpoch: STEPS, testBatches: 1 },
  });

export async function advance(run: Trainer, pieces: number): Promise<void> {
  for (let i = 0; i < pieces; i++) await run.advance();
}

/** A run that loses neurons in the midst of its first epoch and trains through two promotions and a little more. */
async function silenced(factory: EngineFactory, config: RunConfig): Promise<Snapshot> {
  const run = await Trainer.begin(factory, config);
  await advance(run, 5);
  await run.adjust(withSilent(config, SILENT));
  await advance(run, 2 * (STEPS + 1));
  const snapshot = await run.snapshot();
  run.dispose();
  return snapshot;
}

const vectorOf = ({ config, progress: { heads } }: Snapshot, arrays: readonly NamedArray[]) => {
  const layout = layoutOf(config.network, heads.length);
  return { layout, vector: fromNamed(arrays, layout, heads, 0) };
};

/** The parameters of neurons, without what shuts a sigmoid; all of them 0. */
export function expectSilent(snapshot: Snapshot, neurons: readonly number[] = SILENT): void {
  const { parameters, resume } = snapshot;
  const { activation, cell } = snapshot.config.network;
  const isShut = cell === 'leaky' && activation === 'sigmoid';
  for (const arrays of [parameters, resume?.momentum, resume?.variance]) {
    if (!arrays) continue;
    const known = arrays.map(({ name, values, shape }) => {
      const keeps = arrays === parameters && (name === 'tau' || (isShut && name === 'recurrent.bias'));
      return {
        name,
        shape,
        values: keeps ? values.map((value, i) => (neurons.includes(i) ? 0 : value)) : values,
      };
    });
    const { layout, vector } = vectorOf(snapshot, known);
    const expected = vector.slice();
    forget(expected, layout, neurons);
    expect(vector).toEqual(expected);
    expect(vector.filter((value) => value !== 0).length).toBeGreaterThan(vector.length / 4);
  }
}

/** Tests that neurons are silent in an engine, and stay so; and that the others learn as in the reference engine. */
export function testSilence(load: () => Promise<EngineFactory>, kinds: readonly Kind[] = KINDS): void {
  let factory: EngineFactory;
  beforeAll(async () => {
    factory = await load();
  });

  test.each(kinds)('silent neurons stay at 0 while the others learn: %j with %s', async (kind, optimizer) => {
    const asked = promoted(kind, optimizer);
    const config = { ...asked, curriculum: { ...asked.curriculum, threshold: 0 } }; // whatever it knows
    const [ours, theirs] = [await silenced(factory, config), await silenced(referenceFactory, config)];
    expect(ours.progress.heads).toEqual([2, 3, 4, 5, 6]);
    expectSilent(ours);
    for (const [i, { name, values }] of ours.parameters.entries()) {
      const expected = theirs.parameters[i].values;
      expect(distance(values, expected), name).toBeLessThanOrEqual(2e-4 * distance(expected) + 1e-7);
    }

    const { network, seed } = ours.config;
    const spec = { network, seed, optimizer, batchSize: 3, slots: 0, maxLength: 9 };
    const engine = factory.create(spec);
    const { layout } = engine;
    engine.load({
      parameters: fromNamed(ours.parameters, layout, [], 0),
      momentum: new Float32Array(layout.size),
    });
    const stream = Stream.of(1, 'look');
    const inputs = stream.fill(new Float32Array(9 * 3), -1, 1);
    const { states, end } = await engine.simulate({ length: 9, inputs, h0: drawStart(network, 3, stream) });
    for (const values of [states, end]) {
      const own = values.filter((_, i) => SILENT.includes(i % 12));
      expect(own).toEqual(new Float32Array(own.length));
      expect(values.some((h) => h !== 0)).toBe(true);
    }
    engine.dispose();
  });
}
