import type { EngineFactory, EngineSpec, Exercise, Gradient, Heads, Later, Pupils } from '../engine';
import { after } from '../folded/after';
import { Solo } from '../folded/solo';
import { Team } from './team';
import { Trial, type Way } from './trial';

/** Learns from exercises alone, or with helpers where that is quicker: whoever computes them, the numbers are the same. */
export class Crew implements Pupils {
  private readonly alone: Solo;
  private team?: Team;
  /** How many threads there were to be when helpers were last thought of. */
  private shared = 1;
  /** Whether it has said that a helper has broken off. */
  private remarked = false;

  /**
   * @param module what helpers compute with
   * @param spec of an engine that learns from one exercise
   * @param most how many exercises there are at a time
   * @param trial finds out whether helpers are worth it
   */
  constructor(
    factory: EngineFactory,
    private readonly module: WebAssembly.Module,
    private readonly spec: EngineSpec,
    private readonly most: number,
    private readonly trial: Pick<Trial, keyof Trial> = new Trial(),
  ) {
    this.alone = new Solo(() => factory.create(spec));
  }

  learn(
    count: number,
    exerciseOf: (k: number) => Exercise,
    heads: Heads,
    tell: (gradient: Gradient, k: number) => void,
  ): Later<void> {
    this.heedThreads();
    const begun = performance.now();
    const team = this.team?.ready ? this.team : undefined;
    let told = 0;
    let steps = 0;
    const exercise = (k: number) => {
      const given = exerciseOf(k);
      steps = given.batch.length;
      return given;
    };
    const tellNext = (gradient: Gradient) => tell(gradient, told++);
    const helped = team?.learn(count, exercise, heads, (found) => {
      for (let next = found[told]; next; next = found[told]) tellNext(next);
    });
    return after(helped, () => {
      const left = told; // what nobody else has computed
      const rest = this.alone.learn(count - left, (k) => exercise(left + k), heads, tellNext);
      return after(rest, () => this.judge(team ? 'together' : 'alone', performance.now() - begun, steps));
    });
  }

  ready(): boolean {
    return true;
  }

  settling(): boolean {
    return this.threads > 1 && !this.trial.settled && this.team?.broken === undefined;
  }

  remark(): string | undefined {
    const broken = this.team?.broken;
    if (broken === undefined || this.remarked) return undefined;
    this.remarked = true;
    return `a worker that helped to train has broken off (${broken.replace(/\.$/, '')}); training goes on without helpers`;
  }

  dispose(): void {
    this.team?.end();
    this.alone.dispose();
  }

  private get threads(): number {
    return Math.min(this.spec.threads?.most ?? 1, this.most);
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
    const { trial, spec, module, team } = this;
    trial.add(way, ms, steps);
    if (team?.broken !== undefined || this.threads === 1) return;
    if (trial.wantsHelpers) {
      this.team ??= new Team(this.threads, { kind: 'begin', module, spec });
    } else {
      team?.end();
      this.team = undefined;
    }
  }
}
