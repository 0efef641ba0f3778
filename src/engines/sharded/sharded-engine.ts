import type { InputBatch } from '../../cells/cell';
import { addShare } from '../../math/add-share';
import type {
  Batch,
  Engine,
  EngineFactory,
  EngineSpec,
  Heads,
  Later,
  Simulation,
  Statistics,
  Update,
} from '../engine';
import { after } from '../folded/after';
import { FoldedEngine } from '../folded/folded-engine';
import { partOf } from '../parts';
import { Crew } from './crew';
import { shardsOf } from './shards';
import type { Trial } from './trial';

/** How many updates may be under way or wait: with the next one at hand, helpers need not. */
const MOST_UNDER_WAY = 2;

/** Learns from a batch in shards, whose gradients are added up in their order, clipped once and followed in one step. */
export class ShardedEngine extends FoldedEngine {
  private readonly shards: number;
  /** Learns from the shards. */
  private readonly crew: Crew;
  /** Runs a whole batch; made when it is needed. */
  private runner?: Engine;
  private underWay = 0;

  /**
   * @param module what helpers compute with
   * @param trial finds out whether they are worth it
   */
  constructor(
    private readonly factory: EngineFactory,
    module: WebAssembly.Module,
    spec: EngineSpec,
    trial?: Pick<Trial, keyof Trial>,
  ) {
    super(spec);
    this.shards = shardsOf(spec);
    const shard: EngineSpec = { ...spec, optimizer: 'sgd', batchSize: spec.batchSize / this.shards };
    this.crew = new Crew(factory, module, shard, this.shards, trial);
  }

  override train(batch: Batch, heads: Heads, update: Update): void {
    this.underWay++;
    super.train(batch, heads, update);
  }

  override ready(): boolean {
    return this.underWay < MOST_UNDER_WAY;
  }

  settling(): boolean {
    return this.crew.settling();
  }

  override statistics(): Later<Statistics> {
    return after(super.statistics(), (statistics) => ({ ...statistics, remark: this.crew.remark() }));
  }

  simulate(input: InputBatch): Later<Simulation> {
    return this.afterwards(() => this.informed().simulate(input));
  }

  dispose(): void {
    this.crew.dispose();
    this.runner?.dispose();
  }

  protected override step(batch: Batch, heads: Heads, update: Update): Later<void> {
    return after(super.step(batch, heads, update), () => {
      this.underWay--;
    });
  }

  protected gather(batch: Batch, heads: Heads): Later<number> {
    const { sum, shards, crew } = this;
    const { parameters } = this.learner;
    const share = 1 / shards;
    const size = this.spec.batchSize / shards;
    sum.fill(0);
    let loss = 0;
    const exerciseOf = (k: number) => ({ batch: partOf(batch, k, size), parameters });
    const learnt = crew.learn(shards, exerciseOf, heads, (found) => {
      addShare(sum, share, found.gradient);
      loss += share * found.loss;
    });
    return after(learnt, () => loss);
  }

  protected answer(input: InputBatch, heads: Heads): Later<Float32Array> {
    return this.informed().forward(input, heads);
  }

  private informed(): Engine {
    this.runner ??= this.factory.create({ ...this.spec, optimizer: 'sgd' });
    this.runner.load({ parameters: this.learner.parameters });
    return this.runner;
  }
}
