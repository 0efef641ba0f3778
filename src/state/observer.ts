import type { AnalysisClient, Pending } from '../worker/analysis-client';
import type { Event, Findings, Snapshot, Trained } from '../worker/protocol';
import type { Lane, Looking } from './lane';
import { measurementOf, nOf, withFindings, withMeasurement } from './look';
import { FIRST_MEASUREMENT, liveMeasurement, PAPER_MEASUREMENT } from './measure';

/** Larger networks are not looked at unless someone asks or they are promoted. */
const LARGEST_UNASKED = 256;
/** How long all lanes have to have been ready before untrained networks are looked at, in ms. */
const IDLE = 300;

/** What the observer knows of the page, and what it changes there. */
interface Page {
  lanes(): readonly Lane[];
  change(id: number, part: Partial<Lane>): void;
  snapshot(id: number): Promise<Snapshot>;
  notice(text: string): void;
}

/** Has networks looked at: at every promotion, when they are asked for, and before training. */
export class Observer {
  /** Looks under way by lane: those that come by themselves, and the one that was asked for. */
  private readonly unasked = new Map<number, Set<Pending>>();
  private readonly asked = new Map<number, { pending?: Pending }>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly page: Page,
    private readonly client: Pick<AnalysisClient, 'look'>,
  ) {}

  /** Estimates τ_net and the rest where N was reached. */
  async promoted(id: number, { N, step, trained }: Extract<Event, { kind: 'promoted' }>): Promise<void> {
    await this.estimate(id, N, step, trained);
  }

  /** Looks at networks that nobody has looked at yet, once all are ready and none is busy. */
  ready(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const lanes = this.page.lanes();
      if (lanes.some(({ status }) => status === 'running' || status === 'starting')) return;
      for (const lane of lanes) {
        const small = lane.config.network.units <= LARGEST_UNASKED;
        if (small && !lane.findings && !this.unasked.get(lane.id)?.size) void this.first(lane);
      }
    }, IDLE);
  }

  /** Looks at the network of a lane as it is now; what is asked for takes the place of what was asked before. */
  async ask(id: number, quality: Looking['quality']): Promise<void> {
    this.cancel(id);
    const lane = this.lane(id);
    if (!lane) return;
    const driving = quality === 'paper' ? PAPER_MEASUREMENT : liveMeasurement(lane.config.network.units);
    const question: { pending?: Pending } = {};
    this.asked.set(id, question);
    const looking: Looking = { quality, done: 0, total: driving.steps };
    this.page.change(id, { looking });

    const snapshot = await this.page.snapshot(id);
    if (this.asked.get(id) !== question) return;
    const secondsLeft = stopwatch();
    question.pending = this.client.look(snapshot, driving, {
      priority: quality,
      onProgress: (done, total) =>
        this.page.change(id, { looking: { quality, done, total, secondsLeft: secondsLeft(done, total) } }),
    });
    const findings = await question.pending.result;
    if (this.asked.get(id) !== question) return;
    this.asked.delete(id);
    this.page.change(id, { looking: undefined });
    if (findings) this.keep(id, ...momentOf(snapshot), findings, quality);
    else this.page.notice('The network could not be measured.');
  }

  /** Gives up what was asked for. */
  cancel(id: number): void {
    const question = this.asked.get(id);
    if (!question) return;
    this.asked.delete(id);
    question.pending?.cancel();
    this.page.change(id, { looking: undefined });
  }

  /** Gives up all that was to be seen of a run that has ended. */
  drop(id: number): void {
    this.cancel(id);
    const all = this.unasked.get(id) ?? [];
    this.unasked.delete(id);
    for (const pending of all) pending.cancel();
  }

  private async first({ id }: Lane): Promise<void> {
    const all = this.underWay(id);
    const snapshot = await this.page.snapshot(id);
    if (all === this.underWay(id)) await this.estimate(id, ...momentOf(snapshot), snapshot);
  }

  private async estimate(id: number, N: number, step: number, trained: Trained): Promise<void> {
    const driving = step === 0 ? FIRST_MEASUREMENT : liveMeasurement(trained.config.network.units);
    const pending = this.client.look(trained, driving, { priority: 'live' });
    const all = this.underWay(id).add(pending);
    const findings = await pending.result;
    all.delete(pending);
    if (findings && all === this.underWay(id)) this.keep(id, N, step, findings, 'live');
  }

  /** The looks at a network that come by themselves: always the same set, until its run is dropped. */
  private underWay(id: number): Set<Pending> {
    const all = this.unasked.get(id) ?? new Set();
    this.unasked.set(id, all);
    return all;
  }

  private keep(id: number, N: number, step: number, findings: Findings, quality: Looking['quality']): void {
    const lane = this.lane(id);
    if (!lane) return;
    const { measurements } = lane;
    this.page.change(id, {
      ...withFindings(lane, N, step, findings),
      ...(quality === 'paper' && {
        measurements: withMeasurement(measurements, measurementOf(N, step, findings)),
      }),
    });
  }

  private lane(id: number): Lane | undefined {
    return this.page.lanes().find((lane) => lane.id === id);
  }
}

const momentOf = ({ progress, config }: Snapshot): [N: number, step: number] => [
  nOf(progress, config.curriculum.startN),
  progress.step,
];

/** Says how many seconds are left, from the pace since it was first asked; undefined in the first second. */
function stopwatch(): (done: number, total: number) => number | undefined {
  let from: { done: number; time: number } | undefined;
  return (done, total) => {
    const time = performance.now();
    from ??= { done, time };
    const seconds = (time - from.time) / 1000;
    return seconds > 1 ? Math.round(((total - done) * seconds) / (done - from.done)) : undefined;
  };
}
