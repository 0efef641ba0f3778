import { buildLayout } from '../cells/layout';
import type { NamedArray } from '../cells/named';
import type { RunConfig } from '../config/schema';
import type { Engine, EngineFactory } from '../engines/engine';
import { headsBackward, readOut } from '../engines/reference/heads';
import { adam, norm, sgd } from '../engines/reference/optimizer';
import { drawBatch } from '../evaluation/batch';
import { Tally } from '../evaluation/tally';
import { Stream } from '../math/random';
import { maxSteps } from '../tasks/batch';

const ONE = { first: 0, count: 1 };

/** Trains one head on a network that itself stays as it is: batches, clipping and optimizer as in the trainer. */
export class HeadOnlyTrainer {
  private readonly streams: Record<'train' | 'test', Stream>;
  private readonly engine: Engine;
  private readonly layout;
  private readonly parameters: Float32Array;
  private readonly momentum: Float32Array;
  private readonly variance: Float32Array;
  private step = 0;

  /**
   * @param network the parameters of the cell, and others that are left out
   * @param head weight [2, H] and bias [2] of the head for N
   * @param seed that of its batches
   */
  constructor(
    factory: EngineFactory,
    private readonly config: RunConfig,
    private readonly N: number,
    network: readonly NamedArray[],
    head: Float32Array,
    seed = config.seed,
  ) {
    const { network: model, training, task } = config;
    this.streams = { train: Stream.of(seed, 'train'), test: Stream.of(seed, 'test') };
    this.engine = factory.create({
      network: model,
      seed: config.seed,
      optimizer: training.optimizer,
      batchSize: training.batchSize,
      slots: 0,
      maxLength: maxSteps(task, N),
    });
    const cell = new Float32Array(this.engine.layout.size);
    for (const [name, { offset }] of Object.entries(this.engine.layout.cell)) {
      const values = network.find((array) => array.name === name)?.values;
      if (!values) throw new Error(`${name}: missing`);
      cell.set(values, offset);
    }
    this.engine.load({ parameters: cell, momentum: new Float32Array(cell.length) });
    this.layout = buildLayout({}, model.units, 1);
    this.parameters = head.slice();
    this.momentum = new Float32Array(head.length);
    this.variance = new Float32Array(head.length);
  }

  /** Trains for an epoch; the accuracy of its test, a fraction. */
  async epoch(): Promise<number> {
    const { stepsPerEpoch, testBatches } = this.config.training;
    for (let i = 0; i < stepsPerEpoch; i++) await this.update();
    const tally = new Tally();
    for (let i = 0; i < testBatches; i++) {
      const batch = drawBatch(this.config, [this.N], this.streams.test);
      const states = await this.lastStates(batch);
      tally.add([this.N], batch.labels, readOut(this.parameters, this.layout, ONE, states));
    }
    return tally.accuracy()[this.N];
  }

  /** The head as it is now: weight [2, H], then bias [2]. */
  get head(): Float32Array {
    return this.parameters.slice();
  }

  dispose(): void {
    this.engine.dispose();
  }

  private async update(): Promise<void> {
    const { layout, parameters, momentum, variance } = this;
    const { training } = this.config;
    const batch = drawBatch(this.config, [this.N], this.streams.train);
    const h = await this.lastStates(batch);
    const gradient = new Float64Array(layout.size);
    headsBackward(parameters, layout, ONE, h, batch.labels, gradient, new Float64Array(h.length));
    const scale = Math.min(1, training.clipNorm / (norm([gradient]) + 1e-6));
    this.step++;
    if (training.optimizer === 'sgd') sgd({ parameters, gradient, scale, momentum }, training);
    else adam({ parameters, gradient, scale, momentum, variance }, this.step, training);
  }

  /** h(T): [B, H]. */
  private async lastStates(batch: ReturnType<typeof drawBatch>): Promise<Float64Array> {
    const { states } = await this.engine.simulate(batch);
    const size = this.config.training.batchSize * this.config.network.units;
    return Float64Array.from(states.subarray(states.length - size));
  }
}
