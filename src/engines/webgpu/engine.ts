import { layoutOf } from '../../cells';
import type { InputBatch } from '../../cells/cell';
import { arraysOf, type Layout } from '../../cells/layout';
import { type Mask, maskOf } from '../../cells/mask';
import { allowedState } from '../allowed-state';
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
import { type BufferName, type Buffers, createBuffers, SETTINGS_BYTES } from './buffers';
import type { WebgpuDevice } from './device';
import { packLesson, type Supervision } from './lesson';
import { QueuedUpdates } from './pending';
import { type Kernels, kernelsOf } from './programs';
import { read } from './reading';
import { type KernelSizes, sizesOf, TILE } from './sizes';
import { logitsOf, statesOf } from './unpack';

/** How many updates may be under way: enough that the graphics processor never waits, few enough to stop soon. */
const MOST_PENDING = 3;

/** What `gradient` asks for: all of it. */
const EVERYTHING: Update = {
  learningRate: 0,
  momentum: 0,
  nesterov: false,
  clipNorm: 0,
  weightDecay: 0,
  trainTau: true,
  trainRecurrent: true,
};

/**
 * Trains on the graphics processor: nine dispatches an update, whatever the length of its sequences, and no wait for any of
 * them. All numbers stay there in float32 until they are asked for.
 */
export class WebgpuEngine implements Engine {
  readonly layout: Layout;
  private readonly sizes: KernelSizes;
  private readonly mask: Mask | undefined;
  private readonly buffers: Buffers;
  private readonly kernels: Kernels;
  private readonly rates: Rates;
  private readonly pending: QueuedUpdates;

  constructor(
    readonly spec: EngineSpec,
    private readonly device: WebgpuDevice,
  ) {
    device.check();
    this.layout = layoutOf(spec.network, spec.slots);
    this.sizes = sizesOf(spec);
    this.mask = maskOf(spec);
    this.buffers = createBuffers(device, spec, this.layout, this.sizes, this.mask);
    this.kernels = kernelsOf(device, this.buffers, spec, this.layout, this.sizes, this.mask);
    this.rates = new Rates(this.layout);
    this.pending = new QueuedUpdates(device.gpu.queue);
  }

  train(batch: Batch, heads: Heads, update: Update): void {
    const { kernels, rates, layout } = this;
    this.give(batch, heads, { labels: batch.labels, coming: rates.coming(heads, update) }, update);
    this.run((pass) => {
      this.follow(pass, heads);
      kernels.totals.dispatch(pass, 1);
      kernels.update.dispatch(pass, Math.ceil(layout.size / 256));
    });
    rates.count(heads, update);
    this.pending.add();
  }

  async gradient(batch: Batch, heads: Heads): Promise<Gradient> {
    const { sizes, layout } = this;
    const coming = new Rates(layout).coming(heads, EVERYTHING);
    this.give(batch, heads, { labels: batch.labels, coming }, EVERYTHING);
    this.run((pass) => this.follow(pass, heads));
    const [gradient, rows] = await Promise.all([
      this.read('gradient', layout.size),
      this.read('rows', 2 * (sizes.rows + sizes.slots)),
    ]);
    let loss = 0;
    for (let row = sizes.rows; row < sizes.rows + sizes.slots; row++) loss += rows[2 * row + 1];
    return { loss, gradient };
  }

  async statistics(): Promise<Statistics> {
    const { device, buffers } = this;
    const reading = this.read('totals', 6);
    device.gpu.queue.writeBuffer(buffers.totals, 0, new Float32Array(6));
    const [, loss, steps, finiteSteps, norm, clipped] = await reading;
    return { steps, loss, finiteSteps, norm, clipped };
  }

  ready(): boolean {
    return !this.device.isLost && this.pending.count < MOST_PENDING;
  }

  async forward(input: InputBatch, heads: Heads): Promise<Float32Array> {
    const { sizes, kernels } = this;
    this.give(input, heads);
    this.run((pass) => {
      this.onward(pass);
      kernels.readout.dispatch(pass, heads.count, sizes.groups);
    });
    return logitsOf(await this.read('logits', 8 * heads.count * sizes.groups), sizes, heads);
  }

  async simulate(input: InputBatch): Promise<Simulation> {
    const { sizes } = this;
    const { length } = input;
    this.give(input, { first: 0, count: 0 });
    this.run((pass) => this.onward(pass));
    const trace = await this.read('trace', 4 * (length + 1) * sizes.groups * sizes.parts * sizes.H);
    return {
      states: statesOf(trace, sizes, 1, length, 1),
      end: statesOf(trace, sizes, length, 1, sizes.carries),
    };
  }

  async save(): Promise<EngineState> {
    const { layout, spec } = this;
    const adam = spec.optimizer === 'adam';
    const updates = adam && [...this.rates.updates];
    const [parameters, momentum, variance] = await Promise.all([
      this.read('parameters', layout.size),
      this.read('momentum', layout.size),
      adam ? this.read('variance', layout.size) : undefined,
    ]);
    return { parameters, momentum, ...(variance && { variance }), ...(updates && { updates }) };
  }

  load(state: GivenState): void {
    const { device, buffers, layout, spec, rates } = this;
    device.check();
    const { parameters, momentum, variance } = allowedState(state, layout, spec.network, this.mask);
    const write = (name: BufferName, vector: ArrayLike<number> = new Float32Array(layout.size)) =>
      device.gpu.queue.writeBuffer(buffers[name], 0, new Float32Array(vector));
    write('parameters', parameters);
    write('momentum', momentum);
    if (spec.optimizer === 'adam') write('variance', variance);
    rates.updates = arraysOf(layout).map((_, i) => state.updates?.[i] ?? 0);
  }

  dispose(): void {
    for (const buffer of Object.values(this.buffers)) buffer.destroy();
  }

  /** The gradient of a batch, laid out like the parameters, and the sums of its rows. */
  private follow(pass: GPUComputePassEncoder, { count }: Heads): void {
    const { kernels, sizes } = this;
    const { H, rows, slots, groups, splits } = sizes;
    this.onward(pass);
    kernels.readout.dispatch(pass, count, groups);
    kernels.backward.dispatch(pass, groups);
    kernels.products.dispatch(pass, Math.ceil(H / TILE) * Math.ceil(rows / TILE), splits);
    kernels.gradient.dispatch(pass, rows);
    kernels.heads.dispatch(pass, slots);
  }

  private onward(pass: GPUComputePassEncoder): void {
    const { kernels, sizes } = this;
    kernels.pack.dispatch(pass, Math.ceil((sizes.rows * sizes.quads) / 64));
    kernels.forward.dispatch(pass, sizes.groups);
  }

  /** Uploads what a call needs. */
  private give(input: InputBatch, heads: Heads, lesson?: Supervision, update = EVERYTHING): void {
    const { device, buffers, sizes, spec } = this;
    device.check();
    const { length, h0 } = input;
    if (length > spec.maxLength) {
      throw new Error(`The engine was made for up to ${spec.maxLength} time steps, not for ${length}.`);
    }
    const { B, H, carries } = sizes;
    if (h0.length !== B * carries * H) {
      throw new Error(`h0: expected ${B} × ${carries * H} numbers, got ${h0.length}`);
    }
    const { learningRate, momentum, nesterov, clipNorm, weightDecay } = update;
    const settings = new ArrayBuffer(SETTINGS_BYTES);
    new Uint32Array(settings).set([length, heads.first, heads.count]);
    const direction = nesterov ? [1, momentum] : [0, 1];
    new Float32Array(settings).set([learningRate, momentum, ...direction, clipNorm, weightDecay], 4);
    device.gpu.queue.writeBuffer(buffers.settings, 0, settings);
    device.gpu.queue.writeBuffer(buffers.lesson, 0, packLesson(sizes, input, lesson));
  }

  private run(work: (pass: GPUComputePassEncoder) => void): void {
    const { gpu } = this.device;
    const encoder = gpu.createCommandEncoder();
    const pass = encoder.beginComputePass();
    work(pass);
    pass.end();
    gpu.queue.submit([encoder.finish()]);
  }

  private read(name: BufferName, numbers: number): Promise<Float32Array<ArrayBuffer>> {
    return read(this.device, this.buffers[name], numbers);
  }
}
