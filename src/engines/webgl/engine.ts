import { layoutOf } from '../../cells';
import type { InputBatch } from '../../cells/cell';
import type { Layout } from '../../cells/layout';
import { maskOf } from '../../cells/mask';
import type {
  Batch,
  Engine,
  EngineSpec,
  EngineState,
  GivenState,
  Gradient,
  Heads,
  Simulation,
  Statistics,
  Update,
} from '../engine';
import { Rates } from '../rates';
import { limitsOf } from '../variants';
import type { Device } from './device';
import { GatedSteps } from './gated-steps';
import { Gpu, type Texture } from './gpu';
import { LeakySteps } from './leaky-steps';
import { maskTexels } from './mask-texture';
import { ParameterTexture } from './parameters';
import { PendingUpdates } from './pending';
import { type Programs, programsOf } from './programs';
import type { Gated } from './programs/gated';
import { packRates } from './rates';
import type { Reading } from './reading';
import { type Lesson, packSequence } from './sequence';
import { type Sizes, sizesOf } from './sizes';
import type { Scene, Steps, TimeStep } from './steps';
import { sumOverTime } from './sum-over-time';
import { unpackLogits, unpackStates } from './unpack';

/** How many updates may be under way: enough that the graphics processor never waits, few enough to stop soon. */
const MOST_PENDING = 3;

/**
 * Trains on the graphics processor: 2 T + ⌈T/6⌉ + 8 dispatches an update of a leaky network, 4 T + ⌈T/6⌉ + 7 of a GRU or
 * LSTM, and no wait for any of them. All numbers stay in float32 textures until they are asked for.
 */
export class WebglEngine implements Engine {
  readonly layout: Layout;
  private readonly sizes: Sizes;
  private readonly programs: Programs;
  private readonly parameters: ParameterTexture;
  private readonly rates: Rates;
  private readonly gpu: Gpu;
  private readonly pending: PendingUpdates;
  private readonly steps: Steps;
  /** What comes from outside in each call (see sequence.ts). */
  private readonly sequence: Texture;
  /** What recurrent weights may be, where they are masked (see programs/mask.ts); else any texture. */
  private readonly mask: Texture;
  /** What the sums over time start from. */
  private readonly noSums: Texture;
  /** The parameters and, below them, what the optimizer remembers of them. */
  private network: Texture;
  /** The sums over updates that `statistics` reports. */
  private totals: Texture;

  constructor(
    readonly spec: EngineSpec,
    device: Device,
  ) {
    const { network } = spec;
    this.layout = layoutOf(network, spec.slots);
    this.sizes = sizesOf(spec);
    const { units, blocks, batch, sums, height, columns, width } = this.sizes;
    const mask = maskOf(spec);
    this.programs = programsOf(this.sizes, spec, this.layout, limitsOf(network, mask));
    this.parameters = new ParameterTexture(spec, this.layout, mask, this.sizes);
    this.rates = new Rates(this.layout);
    this.gpu = new Gpu(device);
    this.pending = new PendingUpdates(device.gl);
    this.sequence = this.gpu.create(batch, width);
    const { cell } = network;
    this.steps =
      cell === 'leaky'
        ? new LeakySteps(this.gpu, this.sequence, this.sizes, network)
        : new GatedSteps(this.gpu, this.sequence, this.sizes, cell as Gated);
    this.mask = mask ? this.gpu.create(units, units) : this.sequence;
    if (mask) this.gpu.write(this.mask, maskTexels(mask, this.sizes), units);
    this.noSums = this.gpu.create(blocks * units, sums);
    this.network = this.gpu.create(height, columns);
    this.totals = this.gpu.create(1, 2);
  }

  train(batch: Batch, heads: Heads, update: Update): void {
    const { gpu, programs, sequence, network, mask, rates, spec } = this;
    const adam = spec.optimizer === 'adam';
    const active = { heads: [heads.first, heads.count] };
    const trains = [Number(update.trainTau), Number(update.trainRecurrent)];
    const [moved, totals] = gpu.scope((keep) => {
      const packed = adam ? packRates(this.layout, rates.coming(heads, update)) : undefined;
      const lesson = { labels: batch.labels, heads, rates: packed };
      const { gradient, rowTotals } = this.follow(batch, lesson, trains);
      const { clipNorm, learningRate, momentum, nesterov, weightDecay: decay } = update;
      const totals = gpu.run(programs.totals, { rowTotals, before: this.totals }, { clipNorm });
      const moved = gpu.run(
        programs.update,
        { network, gradient, totals, sequence, mask },
        {
          ...active,
          trains,
          pace: [learningRate, momentum],
          direction: nesterov ? [1, momentum] : [0, 1],
          decay,
        },
      );
      return [keep(moved), keep(totals)];
    });
    gpu.free(this.network);
    gpu.free(this.totals);
    this.network = moved;
    this.totals = totals;
    rates.count(heads, update);
    this.pending.add();
  }

  gradient(batch: Batch, heads: Heads): Gradient {
    const { gpu, sizes, parameters } = this;
    const { rows, columns } = sizes;
    const readings = gpu.scope(() => {
      const found = this.follow(batch, { labels: batch.labels, heads }, [1, 1]);
      return {
        gradient: gpu.read(1, rows, columns).take(found.gradient),
        rowTotals: gpu.read(1, rows, 1).take(found.rowTotals),
      };
    });
    const gradient = parameters.fromShare(this.finish(readings.gradient));
    const losses = this.finish(readings.rowTotals).filter((_, k) => k % 4 === 1);
    return { loss: losses.reduce((sum, loss) => sum + loss, 0), gradient };
  }

  statistics(): Statistics {
    this.gpu.check();
    const [, loss, steps, finiteSteps, norm, clipped] = this.finish(this.gpu.read(1, 1, 2).take(this.totals));
    this.gpu.write(this.totals, new Float32Array(8), 2);
    return { steps, loss, finiteSteps, norm, clipped };
  }

  /** Browsers notice finished work only between tasks: whoever waits for this must yield. */
  ready(): boolean {
    return !this.gpu.isLost && this.pending.count < MOST_PENDING;
  }

  forward(input: InputBatch, heads: Heads): Float32Array {
    const { gpu, programs, network, sizes } = this;
    const reading = gpu.scope(() => {
      const { scene, first } = this.begin(input);
      let { state } = first;
      for (let t = 1; t <= input.length; t++) ({ state } = this.steps.forward(scene, state, t));
      const logits = gpu.run(programs.readout, { network, state }, { heads: [heads.first, heads.count] });
      return gpu.read(1, sizes.slots, sizes.batch).take(logits);
    });
    return unpackLogits(this.finish(reading), sizes, heads);
  }

  simulate(input: InputBatch): Simulation {
    const { gpu, sizes, steps } = this;
    const { batch, units, carries } = sizes;
    const readings = gpu.scope(() => {
      const { scene, first } = this.begin(input);
      const states = gpu.read(input.length, batch, units);
      let moment = first;
      for (let t = 1; t <= input.length; t++) {
        const before = moment;
        moment = steps.forward(scene, before.state, t);
        states.take(moment.state);
        for (const texture of Object.values(before)) gpu.free(texture);
      }
      return { states, end: gpu.read(1, batch, carries * units).take(moment.state) };
    });
    return {
      states: unpackStates(this.finish(readings.states), sizes, input.length, 1),
      end: unpackStates(this.finish(readings.end), sizes, 1, carries),
    };
  }

  save(): EngineState {
    this.gpu.check();
    const { height, columns } = this.sizes;
    const state = this.parameters.fromTexels(
      this.finish(this.gpu.read(1, height, columns).take(this.network)),
    );
    return state.variance ? { ...state, updates: [...this.rates.updates] } : state;
  }

  load(state: GivenState): void {
    this.gpu.check();
    this.gpu.write(this.network, this.parameters.toTexels(state), this.sizes.columns);
    this.rates.updates = this.rates.updates.map((_, i) => state.updates?.[i] ?? 0);
  }

  dispose(): void {
    this.pending.clear();
    this.gpu.dispose();
  }

  /** The gradient of a lesson, laid out like the network, and the sums of its rows (see programs/totals.ts). */
  private follow(batch: Batch, lesson: Lesson, trains: number[]) {
    const { gpu, programs, sequence, network, mask, steps } = this;
    const { first: firstHead, count } = lesson.heads;
    const active = { heads: [firstHead, count] };
    const { scene, first } = this.begin(batch, lesson);
    const moments = [first];
    for (let t = 1; t <= batch.length; t++) moments[t] = steps.forward(scene, moments[t - 1].state, t);
    const { state } = moments[batch.length];
    const logits = gpu.run(programs.readout, { network, state }, active);
    const errors = gpu.run(programs.errors, { logits, sequence }, active);
    const deltas = steps.backward(scene, moments, errors, active.heads);
    const sums = sumOverTime(gpu, programs.products, { sums: this.noSums, sequence }, deltas, moments);
    const gradient = gpu.run(
      programs.gradient,
      { ...scene, sums, errors, state, mask },
      { ...active, trains },
    );
    return { gradient, rowTotals: gpu.run(programs.rowTotals, { gradient, errors }, {}) };
  }

  /** Uploads a sequence; what comes before all steps, and the parameters as they use them. */
  private begin(input: InputBatch, lesson?: Lesson): { scene: Scene; first: TimeStep } {
    const { gpu, programs, sequence, network, spec, sizes } = this;
    if (input.length > spec.maxLength) {
      throw new Error(`The engine was made for up to ${spec.maxLength} time steps, not for ${input.length}.`);
    }
    const { B, H, carries } = sizes;
    if (input.h0.length !== B * carries * H) {
      throw new Error(`h0: expected ${B} × ${carries * H} numbers, got ${input.h0.length}`);
    }
    const { texels, width } = packSequence(sizes, input, lesson);
    gpu.write(sequence, texels, width);
    return {
      scene: { network, folded: this.steps.fold(network) },
      first: { state: gpu.run(programs.begin, { sequence }, {}) },
    };
  }

  private finish(reading: Reading): Float32Array {
    const texels = reading.finish();
    this.gpu.check();
    this.pending.clear();
    return texels;
  }
}
