import { layoutOf } from '../../cells';
import type { InputBatch } from '../../cells/cell';
import { plainOf } from '../../cells/context';
import { ContextFold } from '../../cells/context-fold';
import { type Layout, view } from '../../cells/layout';
import { clearAbsent } from '../../cells/mask';
import type {
  Batch,
  Engine,
  EngineFactory,
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
import { partOf } from './parts';

/** The one readout of the plain networks that contexts are folded into. */
const READOUT: Heads = { first: 0, count: 1 };

/**
 * Trains a network that is told its task (see cells/context.ts) in engines of plain ones: each part of a batch is told a context,
 * which is folded into the parameters; the gradients of those are pulled back and added up, clipped once, and followed in
 * one step. A loss is the mean cross-entropy over the batch.
 */
export class ContextEngine implements Engine {
  readonly layout: Layout;
  private readonly learner: Learner;
  private readonly fold: ContextFold;
  /** Learns from a part of a batch. */
  private pupil: Engine;
  /** Answers a whole batch; made when it is needed. */
  private answering?: Engine;
  private readonly sum: Float64Array;
  /** What is under way, where engines answer later. */
  private work: Later<void> = undefined;

  constructor(
    private readonly factory: EngineFactory,
    readonly spec: EngineSpec,
  ) {
    this.learner = new Learner(spec);
    this.layout = this.learner.layout;
    const plain = layoutOf(plainOf(spec.network), 1);
    this.fold = new ContextFold(spec.network, this.layout, plain);
    this.pupil = this.plainEngine(spec.batchSize);
    this.sum = new Float64Array(this.layout.size);
  }

  train(batch: Batch, heads: Heads, update: Update): void {
    this.queue(() =>
      after(this.gather(batch, heads), (loss) => this.learner.follow(loss, this.sum, heads, update)),
    );
  }

  gradient(batch: Batch, heads: Heads) {
    return after(this.work, () =>
      after(this.gather(batch, heads), (loss) => ({ loss, gradient: this.sum.slice() })),
    );
  }

  statistics(): Later<Statistics> {
    return after(this.work, () => this.learner.statistics());
  }

  ready(): boolean {
    return !(this.work instanceof Promise) && this.pupil.ready();
  }

  forward(input: InputBatch, { first, count }: Heads): Later<Float32Array> {
    this.answering ??= this.plainEngine(this.spec.batchSize);
    const engine = this.answering;
    const each = 2 * this.spec.batchSize;
    const logits = new Float32Array(count * each);
    const answer = (k: number): Later<Float32Array> => {
      if (k === count) return logits;
      this.tell(engine, this.contextOf(Float32Array.of(1), first + k));
      return after(engine.forward(input, READOUT), (own) => {
        logits.set(own, k * each);
        return answer(k + 1);
      });
    };
    return after(this.work, () => answer(0));
  }

  simulate(): Simulation {
    throw new Error('A network that is told its task does nothing until it is told its task.');
  }

  save(): Later<EngineState> {
    return after(this.work, () => this.learner.save());
  }

  load(state: GivenState): void {
    this.queue(() => this.learner.load(state));
  }

  dispose(): void {
    this.pupil.dispose();
    this.answering?.dispose();
  }

  /** Adds up the gradients of all parts of a batch; the loss. */
  private gather(batch: Batch, heads: Heads): Later<number> {
    const { told = [] } = batch;
    const { learner, fold, sum } = this;
    const pupil = this.pupilFor(this.spec.batchSize / told.length);
    const share = 1 / told.length;
    sum.fill(0);
    let loss = 0;
    const learn = (part: number): Later<number> => {
      if (part === told.length) return loss;
      const context = this.contextOf(told[part].context, heads.first);
      this.tell(pupil, context);
      const lesson = partOf(batch, part, pupil.spec.batchSize, told[part].head);
      return after(pupil.gradient(lesson, READOUT), (found) => {
        loss += share * found.loss;
        fold.pullBack(learner.parameters, context, found.gradient, share, sum);
        return learn(part + 1);
      });
    };
    return after(learn(0), (sumOfLosses) => {
      clearAbsent(view(sum, this.layout.cell['recurrent.weight']), learner.mask);
      return sumOfLosses;
    });
  }

  private pupilFor(batchSize: number): Engine {
    if (this.pupil.spec.batchSize !== batchSize) {
      this.pupil.dispose();
      this.pupil = this.plainEngine(batchSize);
    }
    return this.pupil;
  }

  /** Gives an engine the parameters that a context makes. */
  private tell(engine: Engine, context: Float32Array): void {
    engine.load(this.fold.fold(this.learner.parameters, context));
  }

  /** c over all slots, from that of some. */
  private contextOf(some: Float32Array, first: number): Float32Array {
    const all = new Float32Array(this.spec.slots);
    all.set(some, first);
    return all;
  }

  private plainEngine(batchSize: number): Engine {
    const network = plainOf(this.spec.network);
    return this.factory.create({ ...this.spec, network, optimizer: 'sgd', batchSize, slots: 1 });
  }

  /** Does it now, or after what is under way. */
  private queue(next: () => Later<void>): void {
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
