import { layoutOf } from '../../cells';
import type { InputBatch } from '../../cells/cell';
import { plainOf } from '../../cells/context';
import { ContextFold } from '../../cells/context-fold';
import { view } from '../../cells/layout';
import { clearAbsent } from '../../cells/mask';
import type {
  Batch,
  Engine,
  EngineFactory,
  EngineSpec,
  Exercise,
  Heads,
  Later,
  Pupils,
  Simulation,
  Statistics,
} from '../engine';
import { partOf } from '../parts';
import { after } from './after';
import { FoldedEngine } from './folded-engine';
import { Solo } from './solo';

/** The one readout of the plain networks that contexts are folded into. */
const READOUT: Heads = { first: 0, count: 1 };

/**
 * A network that is told its task (see cells/context.ts): each part of a batch is told a context, which is folded into the
 * parameters of a plain network; the gradients of all parts are added up, clipped once, and followed in one step. A loss is the
 * mean cross-entropy over the batch.
 */
export class ToldEngine extends FoldedEngine {
  private readonly fold: ContextFold;
  /** Learn from the parts of a batch, each of this size. */
  private pupils: Pupils;
  private size: number;
  /** Answers a whole batch; made when it is needed. */
  private answering?: Engine;

  constructor(
    private readonly factory: EngineFactory,
    spec: EngineSpec,
  ) {
    super(spec);
    const plain = layoutOf(plainOf(spec.network), 1);
    this.fold = new ContextFold(spec.network, this.layout, plain, this.learner.parameters);
    this.size = spec.batchSize;
    this.pupils = this.pupilsFor(this.size);
  }

  override ready(): boolean {
    return super.ready() && this.pupils.ready();
  }

  settling(): boolean {
    return this.pupils.settling();
  }

  override statistics(): Later<Statistics> {
    return after(super.statistics(), (statistics) => ({ ...statistics, remark: this.pupils.remark() }));
  }

  simulate(): Simulation {
    throw new Error('A network that is told its task does nothing until it is told it.');
  }

  dispose(): void {
    this.pupils.dispose();
    this.answering?.dispose();
  }

  protected gather(batch: Batch, heads: Heads): Later<number> {
    const { told = [] } = batch;
    const { learner, fold, sum } = this;
    const size = this.spec.batchSize / told.length;
    this.divide(size);
    const contexts = told.map(({ context }) => this.contextOf(context, heads.first));
    const share = 1 / told.length;
    sum.fill(0);
    let loss = 0;
    const exerciseOf = (part: number): Exercise => ({
      batch: partOf(batch, part, size, told[part].head),
      parameters: fold.fold(contexts[part]).parameters.slice(),
    });
    const learnt = this.pupils.learn(told.length, exerciseOf, READOUT, (found, part) => {
      loss += share * found.loss;
      fold.fold(contexts[part]); // another one may have been folded meanwhile
      fold.pullBack(contexts[part], found.gradient, share, sum);
    });
    return after(learnt, () => {
      clearAbsent(view(sum, this.layout.cell['recurrent.weight']), learner.mask);
      return loss;
    });
  }

  protected answer(input: InputBatch, { first, count }: Heads): Later<Float32Array> {
    this.answering ??= this.factory.create(this.plainSpec(this.spec.batchSize));
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

  /** Lets parts have another size. */
  private divide(size: number): void {
    if (size === this.size) return;
    this.size = size;
    this.pupils.dispose();
    this.pupils = this.pupilsFor(size);
  }

  private pupilsFor(size: number): Pupils {
    const spec = this.plainSpec(size);
    return this.factory.crew?.(spec, this.spec.batchSize / size) ?? new Solo(() => this.factory.create(spec));
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

  private plainSpec(batchSize: number): EngineSpec {
    const network = plainOf(this.spec.network);
    return { ...this.spec, network, optimizer: 'sgd', batchSize, slots: 1 };
  }
}
