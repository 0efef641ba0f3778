import type { InputBatch } from '../../cells/cell';
import type { Layout } from '../../cells/layout';
import type {
  Batch,
  Engine,
  EngineSpec,
  EngineState,
  GivenState,
  Heads,
  Later,
  Simulation,
  Statistics,
  Update,
} from '../engine';
import { Learner } from '../reference/learner';
import { after } from './after';

/**
 * Trains a network in engines of plainer ones, which its parameters are folded into: their gradients are pulled back to its own,
 * which it follows itself. Calls take effect in their order, also where those engines answer later.
 */
export abstract class FoldedEngine implements Engine {
  readonly layout: Layout;
  protected readonly learner: Learner;
  /** The last gradient of a batch. */
  protected readonly sum: Float64Array;
  private work: Later<void> = undefined;

  constructor(readonly spec: EngineSpec) {
    this.learner = new Learner(spec);
    this.layout = this.learner.layout;
    this.sum = new Float64Array(this.layout.size);
  }

  abstract simulate(input: InputBatch): Later<Simulation>;
  abstract dispose(): void;
  /** Leaves the gradient of a batch in `sum`; the loss. */
  protected abstract gather(batch: Batch, heads: Heads): Later<number>;
  protected abstract answer(input: InputBatch, heads: Heads): Later<Float32Array>;

  train(batch: Batch, heads: Heads, update: Update): void {
    this.queue(() => this.step(batch, heads, update));
  }

  gradient(batch: Batch, heads: Heads) {
    return this.afterwards(() =>
      after(this.gather(batch, heads), (loss) => ({ loss, gradient: this.sum.slice() })),
    );
  }

  statistics(): Later<Statistics> {
    return this.afterwards(() => this.learner.statistics());
  }

  ready(): boolean {
    return !(this.work instanceof Promise);
  }

  forward(input: InputBatch, heads: Heads): Later<Float32Array> {
    return this.afterwards(() => this.answer(input, heads));
  }

  save(): Later<EngineState> {
    return this.afterwards(() => this.learner.save());
  }

  load(state: GivenState): void {
    this.queue(() => this.learner.load(state));
  }

  /** One update. */
  protected step(batch: Batch, heads: Heads, update: Update): Later<void> {
    return after(this.gather(batch, heads), (loss) => this.learner.follow(loss, this.sum, heads, update));
  }

  /** What comes once nothing is under way. */
  protected afterwards<T>(next: () => Later<T>): Later<T> {
    return after(this.work, next);
  }

  /** Does it now, or after what is under way. */
  protected queue(next: () => Later<void>): void {
    const work = after(this.work, next);
    this.work = work;
    if (work instanceof Promise)
      work.then(
        () => {
          if (this.work === work) this.work = undefined;
        },
        () => {}, // whoever asks for numbers is told
      );
  }
}
