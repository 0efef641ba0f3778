import type { InputBatch } from '../../cells/cell';
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
import { ShardSum } from './shard-sum';
import { shardsOf } from './shards';
import { Team } from './team';
import { Trial, type Way } from './trial';

/** How many updates may be under way or wait: with the next one at hand, helpers need not. */
const MOST_UNDER_WAY = 2;

/**
 * Learns from a batch in shards, whose gradients are added up in their order, clipped once and followed in one step: whoever
 * computes them, this worker or helpers, the numbers are the same.
 */
export class ShardedEngine extends FoldedEngine {
  /** What a shard is for an engine. */
  private readonly shardSpec: EngineSpec;
  private readonly shards: number;
  /** Learns from a shard; made when it is needed. */
  private pupil?: Engine;
  /** Runs a whole batch; made when it is needed. */
  private runner?: Engine;
  private team?: Team;
  /** How many threads there were to be when helpers were last thought of. */
  private shared = 1;
  private underWay = 0;
  /** Whether it was told that a helper has broken off. */
  private remarked = false;

  /**
   * @param module what helpers compute with
   * @param trial finds out whether they are worth it
   */
  constructor(
    private readonly factory: EngineFactory,
    private readonly module: WebAssembly.Module,
    spec: EngineSpec,
    private readonly trial: Pick<Trial, keyof Trial> = new Trial(),
  ) {
    super(spec);
    this.shards = shardsOf(spec);
    this.shardSpec = { ...spec, optimizer: 'sgd', batchSize: spec.batchSize / this.shards };
  }

  override train(batch: Batch, heads: Heads, update: Update): void {
    this.underWay++;
    super.train(batch, heads, update);
  }

  override ready(): boolean {
    return this.underWay < MOST_UNDER_WAY;
  }

  settling(): boolean {
    return this.threads > 1 && !this.trial.settled && this.team?.broken === undefined;
  }

  override statistics(): Later<Statistics> {
    return after(super.statistics(), (statistics) => {
      const broken = this.remarked ? undefined : this.team?.broken;
      this.remarked ||= broken !== undefined;
      return broken === undefined ? statistics : { ...statistics, remark: remarkOf(broken) };
    });
  }

  simulate(input: InputBatch): Later<Simulation> {
    return this.afterwards(() => this.informed().simulate(input));
  }

  dispose(): void {
    this.team?.end();
    this.pupil?.dispose();
    this.runner?.dispose();
  }

  protected override step(batch: Batch, heads: Heads, update: Update): Later<void> {
    return after(super.step(batch, heads, update), () => {
      this.underWay--;
    });
  }

  protected gather(batch: Batch, heads: Heads): Later<number> {
    this.heedThreads();
    const begun = performance.now();
    const shards = Array.from({ length: this.shards }, (_, k) => partOf(batch, k, this.shardSpec.batchSize));
    const team = this.team?.ready ? this.team : undefined;
    const sum = new ShardSum(this.sum, shards.length);
    const helped = team?.learn(this.learner.parameters, shards, heads, (found) => sum.addFound(found));
    return after(helped, () =>
      after(this.addRest(sum, shards, heads), () => {
        this.judge(team ? 'together' : 'alone', performance.now() - begun, batch.length);
        return sum.loss;
      }),
    );
  }

  protected answer(input: InputBatch, heads: Heads): Later<Float32Array> {
    return this.informed().forward(input, heads);
  }

  /** Computes what nobody else has computed. */
  private addRest(sum: ShardSum, shards: readonly Batch[], heads: Heads): Later<void> {
    if (sum.isWhole) return;
    const pupil = this.informedPupil();
    const addNext = (): Later<void> => {
      if (sum.isWhole) return;
      return after(pupil.gradient(shards[sum.added], heads), (gradient) => {
        sum.add(gradient);
        return addNext();
      });
    };
    return addNext();
  }

  /** Sends helpers away where there are to be more of them or fewer: whether those are worth it is found out anew. */
  private heedThreads(): void {
    const { threads, team } = this;
    if (threads === this.shared || team?.broken !== undefined) return;
    this.shared = threads;
    team?.end();
    this.team = undefined;
    this.trial.again();
  }

  /** Calls helpers where they may be worth it, and sends them away where they were not. */
  private judge(way: Way, ms: number, steps: number): void {
    const { trial, shardSpec, module, team } = this;
    trial.add(way, ms, steps);
    if (team?.broken !== undefined || this.threads === 1) return;
    if (trial.wantsHelpers) {
      this.team ??= new Team(this.threads, { kind: 'begin', module, spec: shardSpec });
    } else {
      team?.end();
      this.team = undefined;
    }
  }

  private get threads(): number {
    return Math.min(this.spec.threads?.most ?? 1, this.shards);
  }

  private informedPupil(): Engine {
    this.pupil ??= this.factory.create(this.shardSpec);
    this.pupil.load({ parameters: this.learner.parameters });
    return this.pupil;
  }

  private informed(): Engine {
    this.runner ??= this.factory.create({ ...this.spec, optimizer: 'sgd' });
    this.runner.load({ parameters: this.learner.parameters });
    return this.runner;
  }
}

const remarkOf = (how: string): string =>
  `a worker that helped to train has broken off (${how.replace(/\.$/, '')}); training goes on without helpers`;
