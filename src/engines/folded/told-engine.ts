import { layoutOf } from '../../cells';
import type { InputBatch } from '../../cells/cell';
import { plainOf } from '../../cells/context';
import { ContextFold } from '../../cells/context-fold';
import { view } from '../../cells/layout';
import { clearAbsent } from '../../cells/mask';
import type { Batch, Engine, EngineFactory, EngineSpec, Heads, Later, Simulation } from '../engine';
import { partOf } from '../parts';
import { after } from './after';
import { FoldedEngine } from './folded-engine';

/** The one readout of the plain networks that contexts are folded into. */
const READOUT: Heads = { first: 0, count: 1 };

/**
 * A network that is told its task (see cells/context.ts): each part of a batch is told a context, which is folded into the
 * parameters of a plain network; the gradients of all parts are added up, clipped once, and followed in one step. A loss is the
 * mean cross-entropy over the batch.
 */
export class ToldEngine extends FoldedEngine {
  private readonly fold: ContextFold;
  /** Learns from a part of a batch. */
  private pupil: Engine;
  /** Answers a whole batch; made when it is needed. */
  private answering?: Engine;

  constructor(
    private readonly factory: EngineFactory,
    spec: EngineSpec,
  ) {
    super(spec);
    const plain = layoutOf(plainOf(spec.network), 1);
    this.fold = new ContextFold(spec.network, this.layout, plain, this.learner.parameters);
    this.pupil = this.plainEngine(spec.batchSize);
  }

  override ready(): boolean {
    return super.ready() && this.pupil.ready();
  }

  simulate(): Simulation {
    throw new Error('A network that is told its task does nothing until it is told it.');
  }

  dispose(): void {
    this.pupil.dispose();
    this.answering?.dispose();
  }

  protected gather(batch: Batch, heads: Heads): Later<number> {
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
        fold.pullBack(context, found.gradient, share, sum);
        return learn(part + 1);
      });
    };
    return after(learn(0), (whole) => {
      clearAbsent(view(sum, this.layout.cell['recurrent.weight']), learner.mask);
      return whole;
    });
  }

  protected answer(input: InputBatch, { first, count }: Heads): Later<Float32Array> {
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
    return answer(0);
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
    const { parameters } = this.fold.fold(context);
    engine.load({ parameters });
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
}
