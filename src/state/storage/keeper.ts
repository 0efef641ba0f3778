import type { Snapshot } from '../../worker/protocol';
import { type Lane, lasting } from '../lane';
import { latestWithin } from '../waiting';
import { toClearAway } from './clear-away';
import type { Disk } from './disk';
import { hold } from './ownership';
import { bytesOf, type KeptLane, type Run } from './run';
import { summaryOf } from './summary';
import { TrainingClock } from './training-clock';

/** The least time between two checkpoints that nothing urgent asks for, in ms. */
const EVERY = 3000;
/** A checkpoint may take at most one part in so many of the time. */
const SHARE = 50;
/** How long a worker may take to give its network, in ms, before the others are kept without it. */
const PATIENCE = 20_000;

/** The page, as far as the keeper knows it. */
export interface Page {
  lanes(): readonly Lane[];
  snapshot(id: number): Promise<Snapshot>;
  /** Gives a lane what it can go on from if its worker is lost. */
  checkpoint(id: number, snapshot: Snapshot): void;
  notice(text: string): void;
}

/** What is kept of a lane besides its network. */
function knownOf(lane: Lane): Partial<Lane> {
  const { checkpoint: _, looking: __, ...known } = lasting(lane);
  return known;
}

/** The most that networks which wait to be looked at add to a checkpoint, in bytes. */
const MOST_WAITING = 4e6;

/** The same as it lies on the disk. */
function keptOf(lane: Lane): Partial<Lane> {
  return { ...knownOf(lane), waiting: latestWithin(lane.waiting, MOST_WAITING) };
}

/** What of a lane is worth another checkpoint when it changes. */
const mattersOf = (lane: Lane): readonly unknown[] => [lane.step, ...Object.values(knownOf(lane))];

/** Keeps the run of this tab: in memory for when a worker is lost, on disk for when the page is. */
export class Keeper {
  private id = newId();
  private createdAt = Date.now();
  private release: (() => void) | undefined;
  private kept = new Map<number, KeptLane>();
  /** What mattered of each lane when it was last kept. */
  private matters = new Map<number, readonly unknown[]>();
  private readonly clock = new TrainingClock();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private working: Promise<void> | undefined;
  private keptAt = Number.NEGATIVE_INFINITY;
  private cost = 0;
  private complained = false;
  private cleared = false;

  constructor(
    private readonly page: Page,
    private readonly disk: Disk,
  ) {}

  /** The id of the present run. */
  get run(): string {
    return this.id;
  }

  /** Another run begins; what comes is kept beside what was. */
  renew(): void {
    this.become(newId(), Date.now(), []);
    const { id } = this;
    void hold(id, EVERY).then((release) => this.owned(id, release));
  }

  /** Goes on with a kept run, which this tab holds. */
  adopt({ id, createdAt }: Run, lanes: readonly KeptLane[], release: () => void): void {
    this.become(id, createdAt, lanes);
    this.owned(id, release);
  }

  /** Takes notice of what has changed on the page. */
  follow(lanes: readonly Lane[], before: readonly Lane[]): void {
    if (this.kept.size > 0 && lanes.every(isFresh)) this.renew();
    this.clock.mark(lanes, performance.now());
    for (const lane of lanes) {
      // As it was brought back, so it lies on the disk.
      const broughtBack = lane.resumed && lane.status !== 'starting' && !this.matters.has(lane.id);
      if (broughtBack && this.kept.has(lane.id)) this.matters.set(lane.id, mattersOf(lane));
    }
    const urgent = lanes.length !== before.length || lanes.some((lane) => isUrgent(lane, before));
    if (urgent && this.hasNews(lanes)) this.schedule(0);
    else this.scheduleNext();
  }

  /** Keeps what has changed, now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.working) await this.working;
    if (!this.hasNews(this.page.lanes())) return;
    this.working = this.keep();
    await this.working;
    this.working = undefined;
    this.scheduleNext();
  }

  private become(id: string, createdAt: number, lanes: readonly KeptLane[]): void {
    this.release?.();
    this.release = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.id = id;
    this.createdAt = createdAt;
    this.kept = new Map(lanes.map((lane) => [lane.id, lane]));
    this.matters = new Map();
    this.clock.set(lanes.map(({ summary }) => summary));
    this.keptAt = Number.NEGATIVE_INFINITY;
    this.complained = false;
    this.cleared = false;
  }

  private owned(id: string, release: (() => void) | undefined): void {
    if (id === this.id) this.release = release;
    else release?.();
  }

  private schedule(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  /** The next checkpoint, where there is something to keep and none is on its way. */
  private scheduleNext(): void {
    if (this.timer !== undefined || this.working || !this.hasNews(this.page.lanes())) return;
    this.schedule(Math.max(0, this.keptAt + Math.max(EVERY, SHARE * this.cost) - performance.now()));
  }

  private hasNews(lanes: readonly Lane[]): boolean {
    if (lanes.every(({ step }) => step === 0)) return false;
    return this.changed(lanes).length > 0 || lanes.length < this.kept.size;
  }

  /** The lanes that differ from what was kept and can be asked. */
  private changed(lanes: readonly Lane[]): Lane[] {
    return lanes.filter((lane) => {
      if (lane.status === 'starting' || lane.status === 'failed') return false;
      const matters = this.matters.get(lane.id);
      return !matters || mattersOf(lane).some((value, i) => value !== matters[i]);
    });
  }

  private async keep(): Promise<void> {
    const { id } = this;
    const begun = performance.now();
    const changed = this.changed(this.page.lanes());
    const snapshots = await Promise.all(changed.map((lane) => this.ask(lane.id)));
    this.cost = performance.now() - begun;
    if (id !== this.id) return;
    for (const [i, lane] of changed.entries()) {
      const snapshot = snapshots[i];
      if (!snapshot) continue;
      const summary = summaryOf(lane, snapshot, this.clock.seconds(lane.id));
      this.kept.set(lane.id, { id: lane.id, snapshot, known: keptOf(lane), summary });
      this.matters.set(lane.id, mattersOf(lane));
      this.page.checkpoint(lane.id, snapshot);
    }
    await this.write(new Set(changed.map((lane) => lane.id)));
    this.keptAt = performance.now();
  }

  private ask(id: number): Promise<Snapshot | undefined> {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    return Promise.race([this.page.snapshot(id), late]);
  }

  private async write(changed: ReadonlySet<number>): Promise<void> {
    const present = new Set(this.page.lanes().map(({ id }) => id));
    for (const id of this.kept.keys()) if (!present.has(id)) this.kept.delete(id);
    const lanes = this.page.lanes().flatMap(({ id }) => this.kept.get(id) ?? []);
    const { id, createdAt } = this;
    const bytes = lanes.reduce((sum, { snapshot }) => sum + bytesOf(snapshot), 0);
    const summaries = lanes.map(({ summary }) => summary);
    try {
      await this.disk.save({ id, createdAt, updatedAt: Date.now(), bytes, lanes: summaries }, lanes, changed);
      if (!this.cleared) await this.clearAway();
      this.cleared = true;
    } catch (error) {
      if (!this.complained) this.page.notice(complaint(error as Error));
      this.complained = true;
    }
  }

  private async clearAway(): Promise<void> {
    const quota = (await navigator.storage?.estimate())?.quota;
    const ids = toClearAway(await this.disk.runs(), this.id, quota);
    if (ids.length > 0) await this.disk.remove(ids);
  }
}

/** Whether nothing has happened in a lane that could be lost. */
const isFresh = ({ step, status, checkpoint }: Lane) =>
  step === 0 && !checkpoint && (status === 'starting' || status === 'paused');

/** Whether a lane has just got somewhere where it should be kept at once. */
function isUrgent(lane: Lane, before: readonly Lane[]): boolean {
  const was = before.find(({ id }) => id === lane.id);
  if (!was || was === lane) return false;
  return lane.reached > was.reached || (was.status === 'running' && lane.status !== 'running');
}

function complaint({ name, message }: Error): string {
  const reason =
    name === 'QuotaExceededError'
      ? 'This browser has no room left to keep the run'
      : `This browser does not keep the run (${message})`;
  return `${reason}: training goes on, but a reload would lose it. Save the networks as files.`;
}

/** Short, and never the same twice. */
const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
