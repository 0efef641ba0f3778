import { cellOf, initialise, layoutOf } from '../../src/cells';
import { initialiseHead } from '../../src/cells/heads';
import { arraysOf, type Layout, type Slice, view } from '../../src/cells/layout';
import type { NetworkConfig } from '../../src/config/schema';
import type { Batch, EngineFactory, EngineSpec, EngineState, Heads, Update } from '../../src/engines/engine';
import { Stream } from '../../src/math/random';

export const network = (changes: Partial<NetworkConfig> = {}): NetworkConfig => ({
  cell: 'leaky',
  units: 16,
  leak: 'inside',
  activation: 'leakyRelu',
  chrono: 0,
  context: 'none',
  contextRank: 1,
  recurrent: true,
  density: 1,
  dale: false,
  excitatory: 0.8,
  selfConnections: false,
  tau: { trainable: true, min: 1, max: 2 },
  ...changes,
});

export const specOf = (changes: Partial<EngineSpec> = {}): EngineSpec => ({
  network: network(),
  seed: 1,
  optimizer: 'sgd',
  batchSize: 8,
  slots: 3,
  maxLength: 40,
  ...changes,
});

export const update = (changes: Partial<Update> = {}): Update => ({
  learningRate: 0.05,
  momentum: 0.9,
  nesterov: true,
  clipNorm: 2,
  weightDecay: 0,
  trainTau: true,
  trainRecurrent: true,
  ...changes,
});

/** A new network whose τ begin at 0.6, so that the clamp holds some of them; no momentum yet. */
export function initialState(spec: EngineSpec, stream: Stream): EngineState {
  const layout = layoutOf(spec.network, spec.slots);
  const parameters = new Float32Array(layout.size);
  initialise(parameters, layout, spec, stream);
  if (layout.cell.tau) stream.fill(view(parameters, layout.cell.tau), 0.6, 4);
  for (let slot = 0; slot < spec.slots; slot++) initialiseHead(parameters, layout, slot, stream);
  const momentum = new Float32Array(layout.size);
  if (spec.optimizer === 'sgd') return { parameters, momentum };
  const updates = arraysOf(layout).map(() => 0);
  return { parameters, momentum, variance: new Float32Array(layout.size), updates };
}

export function drawBatch(
  { network, batchSize: B }: EngineSpec,
  heads: Heads,
  T: number,
  stream: Stream,
): Batch {
  const bits = (count: number) => Array.from({ length: count }, () => stream.integer(0, 1));
  return {
    length: T,
    inputs: Float32Array.from(bits(T * B)),
    labels: Uint8Array.from(bits(heads.count * B)),
    h0: stream.fill(new Float32Array(B * cellOf(network).carries * network.units), 0, 0.1),
  };
}

/** ‖a − b‖, or ‖a‖. */
export const distance = (a: Float32Array, b?: Float32Array): number =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b ? b[i] : 0)) ** 2, 0));

/** ‖a − b‖ / ‖b‖. */
export function difference(a: Float32Array, b: Float32Array): number {
  const wrong = distance(a, b);
  return wrong === 0 ? 0 : wrong / distance(b);
}

/** Every array of a flat vector, with its name. */
export const slicesOf = ({ cell, heads }: Layout): [string, Slice][] => [
  ...Object.entries(cell),
  ...heads.flatMap(({ weight, bias }, slot): [string, Slice][] => [
    [`head ${slot} weight`, weight],
    [`head ${slot} bias`, bias],
  ]),
];

/** What a small network is like after a few updates. */
export async function learnALittle(factory: EngineFactory): Promise<EngineState> {
  const spec = specOf();
  const stream = Stream.of(1, 'train');
  const heads = { first: 0, count: spec.slots };
  const engine = factory.create(spec);
  engine.load(initialState(spec, stream));
  for (const T of [5, 9, 13]) engine.train(drawBatch(spec, heads, T, stream), heads, update());
  const state = await engine.save();
  engine.dispose();
  return state;
}
