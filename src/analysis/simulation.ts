import { drawStart } from '../cells';
import { fromNamed, type NamedArray } from '../cells/named';
import { RandomBits } from '../cells/random-bits';
import { FIELDS } from '../config/fields';
import type { RunConfig } from '../config/schema';
import type { EngineFactory } from '../engines/engine';
import { Stream } from '../math/random';

/** Steps at the start of every trial that are left out, while the network forgets where it began. */
const BURN_IN = 500;
/** How many numbers a piece of a simulation holds: about 2 MB of states, some tens of milliseconds of work. */
const PIECE = 2 ** 19;

/** A trained network, as it is in a snapshot or a network file. */
export interface Trained {
  config: Pick<RunConfig, 'network' | 'seed' | 'task'>;
  parameters: readonly NamedArray[];
}

/** How a network is driven. */
export interface StimulusSettings {
  /** Steps of each trial that count, after the burn-in. */
  steps: number;
  trials: number;
  /** The probability of a 1 in the input, or `uniform` for one drawn from U(0, 1) for every trial. */
  p: number | 'uniform';
  seed: number;
}

/** The states of a few steps: [T, trials, H]. */
export interface StatesPiece {
  states: Float32Array;
  /** Steps of each trial that count so far, of all. */
  done: number;
  total: number;
}

/**
 * Drives a network with random bits and gives the states piece by piece, all trials as one batch. The bits come from
 * the seed's own stream for looking. Whoever stops early calls `return()`, as `for … of` does.
 */
export async function* simulate(
  factory: EngineFactory,
  { config, parameters }: Trained,
  { steps, trials, p, seed }: StimulusSettings,
): AsyncGenerator<StatesPiece, void, undefined> {
  const { network } = config;
  const optimizer = FIELDS['training.optimizer'].default; // any: nothing is learnt
  const most = Math.max(1, Math.floor(PIECE / (network.units * trials)));
  const spec = { network, seed: config.seed, optimizer, batchSize: trials, slots: 0, maxLength: most };
  const engine = factory.create(spec);
  try {
    const { layout } = engine;
    const vector = fromNamed(parameters, layout, [], 0);
    engine.load({ parameters: vector, momentum: new Float32Array(layout.size) });
    const stream = Stream.of(seed, 'look');
    const bits = new RandomBits(config.task, trials, p, stream);
    let h0 = drawStart(network, trials, stream);
    for (let at = -BURN_IN; at < steps; ) {
      const length = Math.min(most, at < 0 ? -at : steps - at);
      const { states, end } = await engine.simulate({ length, inputs: bits.next(length), h0 });
      h0 = end;
      at += length;
      if (at > 0) yield { states, done: at, total: steps };
    }
  } finally {
    engine.dispose();
  }
}
