import type { Findings } from '../analysis/findings';
import type { Snapshot } from '../cells/snapshot';
import type { AnalysisClient, PendingAnalysis } from '../worker/analysis-client';
import { roomOf } from './kept-networks';
import type { Lane, MeasuringProgress, NetworkAtN } from './lane';
import { FIRST_MEASUREMENT, liveMeasurement, PAPER_MEASUREMENT } from './measure';
import { measurementOf, nOf, subjectOf, withFindings, withMeasurement } from './tau-net-points';
import { nextTurn, type Turn, withWaiting } from './waiting';

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

/**
 * Has networks looked at: when they are asked for, at every promotion, and before training. Those that nobody asked
 * for wait in their lanes and are looked at one at a time, while nothing is asked for; however fast they come, each
 * has its turn in the end.
 */
export class Observer {
  /** The look under way that came by itself, and the one of each lane that was asked for. */
  private underWay: (Turn & { pending: PendingAnalysis<Findings> }) | undefined;
  private readonly asked = new Map<number, { pending?: PendingAnalysis<Findings> }>();
  /** Ids of lanes, that whose turn was last at the end. */
  private served: number[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private settling = false;

  constructor(
    private readonly page: Page,
    private readonly client: Pick<AnalysisClient, 'analyse'>,
  ) {}

  /** N was reached: τ_net and the rest are estimated when its turn has come. */
  promoted(id: number, network: NetworkAtN): void {
    this.wait(id, network);
    this.goOn();
  }

  /** A run stands ready: what is known of later steps is not of this one, and what nobody has looked at waits for it. */
  ready(id: number, step: number): void {
    if (this.underWay?.id === id && this.underWay.network.step > step) this.giveUp();
    this.settling = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.settling = false;
      this.goOn();
    }, IDLE);
    void this.first(id);
  }

  /** Looks at the next network that waits, if there is one and nothing else is to be done. */
  goOn(): void {
    if (this.underWay || this.asked.size > 0) return;
    const lanes = this.page.lanes();
    // Where an engine is chosen by its pace it has the processor to itself; and a run that may be replaced can wait.
    if (lanes.some(({ status }) => status === 'starting') || (this.settling && isAtRest(lanes))) return;
    const next = nextTurn(lanes, this.served);
    if (next) void this.estimate(next);
  }

  /** Looks at the network of a lane as it is now; what is asked for takes the place of what was asked before. */
  async ask(id: number, quality: MeasuringProgress['quality']): Promise<void> {
    this.withdraw(id);
    const lane = this.lane(id);
    if (!lane) return;
    const driving = quality === 'paper' ? PAPER_MEASUREMENT : liveMeasurement(lane.config.network.units);
    const question: { pending?: PendingAnalysis<Findings> } = {};
    this.asked.set(id, question);
    const looking: MeasuringProgress = { quality, done: 0, total: driving.steps };
    this.page.change(id, { looking });

    const snapshot = await this.page.snapshot(id);
    if (this.asked.get(id) !== question) return;
    const secondsLeft = stopwatch();
    question.pending = this.client.analyse('dynamics', subjectOf(snapshot), driving, {
      priority: quality,
      onProgress: ({ done, total }) =>
        this.page.change(id, { looking: { quality, done, total, secondsLeft: secondsLeft(done, total) } }),
    });
    const findings = await foundIn(question.pending);
    if (this.asked.get(id) !== question) return;
    this.asked.delete(id);
    this.page.change(id, { looking: undefined });
    if (findings) this.keep(id, ...momentOf(snapshot), findings, quality);
    else this.page.notice('The network could not be measured.');
    this.goOn();
  }

  /** Gives up what was asked for. */
  cancel(id: number): void {
    this.withdraw(id);
    this.goOn();
  }

  private withdraw(id: number): void {
    const question = this.asked.get(id);
    if (!question) return;
    this.asked.delete(id);
    question.pending?.cancel();
    this.page.change(id, { looking: undefined });
  }

  /** Gives up all that was to be seen of a run that has ended. */
  drop(id: number): void {
    this.page.change(id, { waiting: [] });
    if (this.underWay?.id === id) this.giveUp();
    this.cancel(id);
  }

  /** The network of a lane as it is, where nobody has looked at it and none of it waits. */
  private async first(id: number): Promise<void> {
    if (!isUnknown(this.lane(id))) return;
    const snapshot = await this.page.snapshot(id);
    if (!isUnknown(this.lane(id))) return;
    const [N, step] = momentOf(snapshot);
    this.wait(id, { N, step, network: subjectOf(snapshot) });
    this.goOn();
  }

  private wait(id: number, network: NetworkAtN): void {
    const room = roomOf(this.page.lanes());
    this.page.change(id, { waiting: withWaiting(this.waitingOf(id), network, room) });
  }

  private waitingOf(id: number): readonly NetworkAtN[] {
    return this.lane(id)?.waiting ?? [];
  }

  private async estimate(turn: Turn): Promise<void> {
    const { id, network } = turn;
    const { N, step, network: subject } = network;
    const driving = step === 0 ? FIRST_MEASUREMENT : liveMeasurement(subject.config.network.units);
    const pending = this.client.analyse('dynamics', subject, driving, { priority: 'live' });
    const look = { ...turn, pending };
    this.underWay = look;
    this.served = [...this.served.filter((each) => each !== id), id];
    const findings = await foundIn(pending);
    if (this.underWay !== look) return;
    this.underWay = undefined;
    if (findings) this.keep(id, N, step, findings, 'live');
    // What could not be looked at would not let itself be looked at again.
    else this.page.change(id, { waiting: this.waitingOf(id).filter((each) => each !== network) });
    this.goOn();
  }

  private giveUp(): void {
    const look = this.underWay;
    this.underWay = undefined;
    look?.pending.cancel();
    this.goOn();
  }

  private keep(
    id: number,
    N: number,
    step: number,
    findings: Findings,
    quality: MeasuringProgress['quality'],
  ): void {
    const lane = this.lane(id);
    if (!lane) return;
    const { measurements, waiting } = lane;
    this.page.change(id, {
      ...withFindings(lane, N, step, findings),
      // Nobody needs to look once more at the same network.
      waiting: waiting.filter((network) => network.step !== step),
      ...(quality === 'paper' && {
        measurements: withMeasurement(measurements, measurementOf(N, step, findings)),
      }),
    });
  }

  private lane(id: number): Lane | undefined {
    return this.page.lanes().find((lane) => lane.id === id);
  }
}

/** Undefined also where it failed. */
const foundIn = ({ result }: PendingAnalysis<Findings>): Promise<Findings | undefined> =>
  result.catch(() => undefined);

const isAtRest = (lanes: readonly Lane[]): boolean => lanes.every(({ status }) => status !== 'running');

const isUnknown = (lane: Lane | undefined): boolean =>
  lane !== undefined &&
  lane.config.network.units <= LARGEST_UNASKED &&
  !lane.findings &&
  lane.waiting.length === 0;

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
