import { layoutOf } from '../../cells';
import type { Drive } from '../../cells/cell';
import type { Layout } from '../../cells/layout';
import type {
  Batch,
  Engine,
  EngineSpec,
  EngineState,
  Heads,
  Simulation,
  Statistics,
  Update,
} from '../engine';
import type { Device } from './device';
import { Gpu, type Texture } from './gpu';
import { Parameters } from './parameters';
import { Pending } from './pending';
import { type Programs, programsOf } from './programs';
import { CHUNK, DELTAS, STATES } from './programs/products';
import type { Reading } from './reading';
import { type Answers, packSequence } from './sequence';
import { type Sizes, sizesOf } from './sizes';
import { unpackLogits, unpackStates } from './unpack';

/** How many updates may be under way: enough that the graphics processor never waits, few enough to stop soon. */
const MOST_PENDING = 3;

/**
 * Trains on the graphics processor, with one dispatch a time step forward and one back: 2 T + ⌈T/6⌉ + 8 an
 * update, and no wait for any of them. All numbers stay in float32 textures until they are asked for.
 */
export class WebglEngine implements Engine {
  readonly layout: Layout;
  private readonly sizes: Sizes;
  private readonly programs: Programs;
  private readonly parameters: Parameters;
  private readonly gpu: Gpu;
  private readonly pending: Pending;
  /** What comes from outside in each call (see sequence.ts). */
  private readonly sequence: Texture;
  /** What the sums over time start from. */
  private readonly noSums: Texture;
  /** The parameters and, below them, their momentum. */
  private network: Texture;
  /** The sums over updates that `statistics` reports. */
  private totals: Texture;

  constructor(
    readonly spec: EngineSpec,
    device: Device,
  ) {
    this.layout = layoutOf(spec.network, spec.slots);
    this.sizes = sizesOf(spec);
    const { units, parts, batch, rows, columns, width } = this.sizes;
    this.programs = programsOf(this.sizes, spec.network);
    this.parameters = new Parameters(this.layout, this.sizes);
    this.gpu = new Gpu(device);
    this.pending = new Pending(device.gl);
    this.sequence = this.gpu.create(batch, width);
    this.noSums = this.gpu.create(units, units + parts);
    this.network = this.gpu.create(2 * rows, columns);
    this.totals = this.gpu.create(1, 1);
  }

  train(batch: Batch, heads: Heads, update: Update): void {
    if (!update.nesterov || !update.trainRecurrent) {
      throw new Error('WebGL trains here only with Nesterov momentum, and with the recurrence in place.');
    }
    const { gpu, programs, sequence, network } = this;
    const active = { heads: [heads.first, heads.count] };
    const trainTau = Number(update.trainTau);
    const [moved, totals] = gpu.scope((keep) => {
      const { folded, state: initial } = this.begin(batch, { labels: batch.labels, heads });
      const states = [initial];
      for (let t = 1; t <= batch.length; t++) states[t] = this.step(folded, states[t - 1], t);
      const state = states[batch.length];
      const logits = gpu.run(programs.readout, { network, state }, active);
      const errors = gpu.run(programs.errors, { logits, sequence }, active);
      const deltas: Texture[] = [];
      deltas[batch.length] = gpu.run(programs.last, { network, folded, errors, state }, active);
      for (let t = batch.length; t > 1; t--) {
        const inputs = { folded, delta: deltas[t], state: states[t - 1] };
        deltas[t - 1] = gpu.run(programs.backward, inputs, {});
      }
      const sums = this.sumOverTime(deltas, states);
      const gradient = gpu.run(programs.gradient, { network, folded, sums, errors, state }, { trainTau });
      const rowTotals = gpu.run(programs.rowTotals, { gradient, errors }, {});
      const { clipNorm, learningRate, momentum } = update;
      const totals = gpu.run(programs.totals, { rowTotals, before: this.totals }, { clipNorm });
      const pace = [learningRate, momentum];
      const moved = gpu.run(programs.update, { network, gradient, totals }, { pace, trainTau, ...active });
      return [keep(moved), keep(totals)];
    });
    gpu.free(this.network);
    gpu.free(this.totals);
    this.network = moved;
    this.totals = totals;
    this.pending.add();
  }

  statistics(): Statistics {
    this.gpu.check();
    const [, loss, steps, good] = this.finish(this.gpu.read(1, 1, 1).take(this.totals));
    this.gpu.write(this.totals, new Float32Array(4), 1);
    return { steps, loss, good };
  }

  /** Browsers notice finished work only between tasks: whoever waits for this must yield. */
  ready(): boolean {
    return !this.gpu.isLost && this.pending.count < MOST_PENDING;
  }

  forward(drive: Drive, heads: Heads): Float32Array {
    const { gpu, programs, network, sizes } = this;
    const reading = gpu.scope(() => {
      let { folded, state } = this.begin(drive);
      for (let t = 1; t <= drive.length; t++) state = this.step(folded, state, t);
      const logits = gpu.run(programs.readout, { network, state }, { heads: [heads.first, heads.count] });
      return gpu.read(1, sizes.slots, sizes.batch).take(logits);
    });
    return unpackLogits(this.finish(reading), sizes, heads);
  }

  simulate(drive: Drive): Simulation {
    const { gpu, sizes } = this;
    const reading = gpu.scope(() => {
      let { folded, state } = this.begin(drive);
      const reading = gpu.read(drive.length, sizes.batch, sizes.units);
      for (let t = 1; t <= drive.length; t++) {
        const before = state;
        state = this.step(folded, before, t);
        reading.take(state);
        gpu.free(before);
      }
      return reading;
    });
    const states = unpackStates(this.finish(reading), sizes, drive.length);
    return { states, end: states.slice(-sizes.B * sizes.H) };
  }

  save(): EngineState {
    this.gpu.check();
    const { rows, columns } = this.sizes;
    return this.parameters.fromTexels(this.finish(this.gpu.read(1, 2 * rows, columns).take(this.network)));
  }

  load(state: EngineState): void {
    this.gpu.check();
    this.gpu.write(this.network, this.parameters.toTexels(state), this.sizes.columns);
  }

  dispose(): void {
    this.pending.clear();
    this.gpu.dispose();
  }

  /** Uploads a sequence; h(0), and the parameters as time steps use them. */
  private begin(drive: Drive, answers?: Answers) {
    const { gpu, programs, sequence, network, spec, sizes } = this;
    if (drive.length > spec.maxLength) {
      throw new Error(`The engine was made for up to ${spec.maxLength} time steps, not for ${drive.length}.`);
    }
    if (drive.h0.length !== sizes.B * sizes.H) {
      throw new Error(`h0: expected ${sizes.B} × ${sizes.H} numbers, got ${drive.h0.length}`);
    }
    const { texels, width } = packSequence(sizes, drive, answers);
    gpu.write(sequence, texels, width);
    return {
      folded: gpu.run(programs.fold, { network }, {}),
      state: gpu.run(programs.begin, { sequence }, {}),
    };
  }

  /** The state after step t = 1 … T. */
  private step(folded: Texture, before: Texture, t: number): Texture {
    const { gpu, programs, sequence } = this;
    return gpu.run(programs.forward, { folded, before, sequence }, { step: t - 1 });
  }

  /** What the gradient is made of; `deltas` begin at 1, `states` at 0. */
  private sumOverTime(deltas: Texture[], states: Texture[]): Texture {
    const T = states.length - 1;
    let sums = this.noSums;
    for (let t = 0; t < T; t += CHUNK) {
      const inputs = {
        sums,
        sequence: this.sequence,
        ...named(DELTAS, deltas, t + 1),
        ...named(STATES, states, t),
      };
      sums = this.gpu.run(this.programs.products, inputs, { steps: [t, Math.min(CHUNK, T - t)] });
    }
    return sums;
  }

  private finish(reading: Reading): Float32Array {
    const texels = reading.finish();
    this.gpu.check();
    this.pending.clear();
    return texels;
  }
}

/** Gives names to the textures from `first` on. Past the last one any will do: no program reads it. */
function named<N extends string>(
  names: readonly N[],
  textures: Texture[],
  first: number,
): Record<N, Texture> {
  const last = textures.length - 1;
  const entries = names.map((name, n) => [name, textures[Math.min(first + n, last)]]);
  return Object.fromEntries(entries) as Record<N, Texture>;
}
