import type { Snapshot } from '../../cells/snapshot';
import { hasNothingToLose, type Lane } from '../lane';
import { CheckpointTimer } from './checkpoint-timer';
import { clearAway } from './clear-away';
import type { Disk } from './disk';
import { KeptLanes } from './kept-lanes';
import type { Ownership } from './ownership';
import { within } from './patience';
import type { KeptLane } from './run';
import { type HeldRun, RunOfTab } from './run-of-tab';
import { askToStay } from './stay';
import { TrainingClock } from './training-clock';
import { COPY_WORDS, notKeptWords } from './trouble-words';

/** How long a worker may take to give its network, in ms, before the others are kept without it: an update may take long. */
const PATIENCE = 60_000;

/** The page, as far as the keeper knows it. */
export interface Page {
  lanes(): readonly Lane[];
  snapshot(id: number): Promise<Snapshot>;
  /** Gives a lane what it can go on from if its worker is lost. */
  checkpoint(id: number, snapshot: Snapshot): void;
  notice(text: string): void;
}

/** Keeps the run of this tab: in memory for when a worker is lost, on disk for when the page is. */
export class Keeper {
  private readonly own: RunOfTab;
  private kept = new KeptLanes();
  private readonly clock = new TrainingClock();
  private readonly timer = new CheckpointTimer(() => void this.flush());
  private working: Promise<void> | undefined;
  private complained = false;
  private cleared = false;
  private askedToStay = false;
  /** Whether the page has been left. */
  private away = false;

  constructor(
    private readonly page: Page,
    private readonly disk: Disk,
    ownership: Ownership,
  ) {
    this.own = new RunOfTab(disk, ownership);
  }

  /** The id of the present run. */
  get run(): string {
    return this.own.id;
  }

  /** Another run begins; what comes is kept beside what was. */
  renew(): void {
    this.begin([], []);
    this.own.renew();
  }

  /** Goes on with a kept run, which this tab holds. */
  adopt(claim: HeldRun): void {
    this.begin(claim.lanes, claim.lanes);
    this.own.adopt(claim);
  }

  /** Goes on with lanes of a run that another tab has, as a run of this one. */
  copy(lanes: readonly KeptLane[]): void {
    this.begin([], lanes);
    this.own.renew();
    this.page.notice(COPY_WORDS);
  }

  /** Takes notice of what has changed on the page. */
  follow(lanes: readonly Lane[], before: readonly Lane[]): void {
    if (this.kept.size > 0 && lanes.every(hasNothingToLose)) this.renew();
    if (!this.away) this.clock.mark(lanes, performance.now());
    this.kept.follow(lanes);
    const urgent = lanes.length !== before.length || lanes.some((lane) => isUrgent(lane, before));
    if (urgent && this.kept.hasNews(lanes)) this.timer.now();
    else this.scheduleNext();
  }

  /** Keeps what has changed, now. */
  async flush(): Promise<void> {
    this.timer.stop();
    while (this.working) await this.working;
    if (!this.kept.hasNews(this.page.lanes())) return;
    this.working = this.keep();
    await this.working;
    this.working = undefined;
    this.scheduleNext();
  }

  /** Says that the browser does not keep what is trained, and why; not again before it has kept something. */
  complain(error: Error): void {
    if (!this.complained) this.page.notice(notKeptWords(error, this.own.isKept));
    this.complained = true;
  }

  /** The page is left, and may wait in the browser's cache: any tab may go on with its run. */
  leave(): void {
    const resting = this.page.lanes().map(({ id }) => ({ id, status: 'paused' }));
    this.clock.mark(resting, performance.now());
    this.away = true;
    this.own.leave();
  }

  /** The page is there again, as it was. */
  async comeBack(): Promise<void> {
    this.away = false;
    this.clock.mark(this.page.lanes(), performance.now());
    if (await this.own.hold()) return;
    this.own.renew();
    this.page.notice(COPY_WORDS);
    if (this.kept.size > 0) await this.write(new Set());
  }

  /**
   * @param kept lanes that lie on the disk
   * @param trained lanes that were trained before
   */
  private begin(kept: readonly KeptLane[], trained: readonly KeptLane[]): void {
    this.timer.renew();
    this.kept = new KeptLanes(kept);
    this.clock.set(trained.map(({ summary }) => summary));
    this.cleared = false;
  }

  /** The next checkpoint, where there is something to keep and none is on its way. */
  private scheduleNext(): void {
    if (!this.working && this.kept.hasNews(this.page.lanes())) this.timer.soon();
  }

  private async keep(): Promise<void> {
    const { run } = this;
    const begun = performance.now();
    const changed = this.kept.changed(this.page.lanes());
    const snapshots = await Promise.all(changed.map((lane) => this.ask(lane.id)));
    const cost = performance.now() - begun;
    if (run !== this.run) return;
    for (const [i, lane] of changed.entries()) {
      const snapshot = snapshots[i];
      if (!snapshot) continue;
      this.kept.put(lane, snapshot, this.clock.seconds(lane.id));
      this.page.checkpoint(lane.id, snapshot);
    }
    await this.write(new Set(changed.map(({ id }) => id)));
    this.timer.done(cost);
  }

  private ask(id: number): Promise<Snapshot | undefined> {
    return within(PATIENCE, this.page.snapshot(id), 'no network').catch(() => undefined);
  }

  private async write(changed: ReadonlySet<number>): Promise<void> {
    try {
      const kept = this.kept.of(this.page.lanes());
      if (await this.own.save(kept, changed)) this.page.notice(COPY_WORDS);
      this.complained = false;
      if (!this.cleared) void clearAway(this.disk, this.run).catch(() => {}); // another time
      this.cleared = true;
      this.askedToStay ||= askToStay(kept.map(({ summary }) => summary));
    } catch (error) {
      this.complain(error as Error);
    }
  }
}

/** Whether a lane has just got somewhere where it should be kept at once. */
function isUrgent(lane: Lane, before: readonly Lane[]): boolean {
  const was = before.find(({ id }) => id === lane.id);
  if (!was || was === lane) return false;
  const stopped = was.status === 'running' && lane.status !== 'running';
  return lane.reached > was.reached || stopped || resultsOf(lane) > resultsOf(was);
}

/** How many results of analyses a lane has: each is one that somebody has waited for. */
const resultsOf = ({ analyses: { damage = [], retraining = [] } }: Lane): number =>
  damage.length + retraining.length;
