import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../cells/snapshot';
import type { EngineFactory } from '../../engines/engine';
import { Guard } from '../../training/guard';
import { promoted } from '../../training/promoted';
import { Trainer } from '../../training/trainer';
import { trainUnder } from '../training-loop';
import { Interrupted } from '../usage';
import { clearPartials, writeWhole } from '../whole-file';
import { networkText, readCheckpoint, readPromoted, writeCheckpoint, writeHistory } from './checkpoint';
import { clearClaims, type RunClaim } from './claim';
import { beginEvents } from './events';
import { FILES, promotedFile, type Sweep } from './folder';
import { measureRun } from './measure';
import type { PlannedRun } from './plan';
import { identityOf, type RunResult } from './result';

/** How runs are done. */
export interface Conduct {
  factory: EngineFactory;
  /** How many seconds lie between two checkpoints, at least. */
  saveEvery: number;
  /** Whether TensorBoard's event files are written beside histories. */
  tensorboard: boolean;
  /** Whether to end early. */
  stopped(): boolean;
  note(sentence: string): void;
}

/** What a command line says of how runs are done. */
export interface RunOptions extends Pick<Conduct, 'saveEvery' | 'tensorboard'> {
  /** How many threads may share an update; one, where it is left out. */
  threads?: number;
}

/** Checkpoints take no more than this share of the time. */
const SAVING_SHARE = 0.05;

/** A run under way, in its folder. */
export class RunUnderWay {
  private lines: string[] = [];
  private saved: Snapshot | undefined;
  private savedAt = performance.now();
  private pause: number;

  constructor(
    private readonly sweep: Sweep,
    private readonly run: PlannedRun,
    private readonly folder: string,
    private readonly claim: RunClaim,
    private readonly conduct: Conduct,
  ) {
    this.pause = conduct.saveEvery * 1000;
  }

  /** Trains, measures, and writes what came of it; throws Interrupted where it is to end early. */
  async finish(): Promise<void> {
    const { folder, conduct } = this;
    rmSync(join(folder, FILES.failed), { force: true });
    clearPartials(folder, 'all');
    this.keepConfig();
    const from = readCheckpoint(folder);
    this.lines = from?.lines ?? [];
    const trainer = await Trainer.begin(conduct.factory, this.run.config, from?.latest);
    try {
      const guard = await Guard.begin(trainer, from?.best);
      this.saved = guard.latest;
      await this.train(trainer, guard);
      const network = await guard.snapshot();
      this.write(FILES.network, networkText(network));
      await this.measure(trainer, guard, network);
    } finally {
      trainer.dispose();
    }
    rmSync(join(folder, FILES.checkpoint), { force: true });
    clearClaims(folder);
  }

  private async train(trainer: Trainer, guard: Guard): Promise<void> {
    const events = this.conduct.tensorboard ? beginEvents(this.folder, this.lines) : undefined;
    await trainUnder(guard, trainer, {
      secondsBefore: this.seconds,
      stopped: this.conduct.stopped,
      remark: (sentence) => this.conduct.note(`run ${this.run.index}: ${sentence}`),
      epochEnded: async (line) => {
        this.lines.push(JSON.stringify(line));
        events?.append(line);
        const N = line.heads[line.heads.length - 1];
        if (line.promoted && this.sweep.plan.keep === 'promotions') {
          this.write(promotedFile(N), networkText(await promoted(trainer, line.heads)));
        }
        if (performance.now() - this.savedAt >= this.pause) this.save(guard);
      },
    });
    if (!guard.trouble) this.save(guard);
    this.throwIfStopped();
    this.checkClaim();
    writeHistory(this.folder, this.lines);
  }

  private async measure(trainer: Trainer, guard: Guard, network: Snapshot): Promise<void> {
    const { reached, epoch, step } = trainer.progress;
    const result: RunResult = {
      ...identityOf(this.run),
      reached,
      epochs: epoch,
      steps: step,
      seconds: this.seconds,
      end: guard.trouble ? 'diverged' : (trainer.end ?? 'gaveUp'),
      trouble: guard.trouble?.message,
      tau: network.progress.history.at(-1)?.tau ?? null,
    };
    const found = [];
    const ended = { network, promoted: (N: number) => readPromoted(this.folder, N) };
    for (const measure of this.run.measure) {
      const progress = () => this.throwIfStopped();
      found.push([measure.name, await measureRun(this.conduct.factory, ended, measure, { progress })]);
    }
    this.write(FILES.measures, `${JSON.stringify({ ...result, ...Object.fromEntries(found) }, null, 2)}\n`);
  }

  /** The settings are written once; a run that was begun with others, as another version may have them, is not gone on with. */
  private keepConfig(): void {
    const path = join(this.folder, FILES.config);
    const text = `${JSON.stringify(this.run.config, null, 2)}\n`;
    if (!existsSync(path)) this.write(FILES.config, text);
    else if (readFileSync(path, 'utf8') !== text) throw new Error(`${path}: not the settings of the plan`);
  }

  private save(guard: Guard): void {
    if (guard.latest === this.saved) return;
    this.checkClaim();
    const begun = performance.now();
    writeCheckpoint(this.folder, guard, this.lines);
    this.saved = guard.latest;
    this.savedAt = performance.now();
    this.pause = Math.max(this.conduct.saveEvery * 1000, (this.savedAt - begun) / SAVING_SHARE);
  }

  private write(name: string, text: string): void {
    this.checkClaim();
    writeWhole(join(this.folder, name), text);
  }

  private get seconds(): number {
    return this.lines.length > 0 ? JSON.parse(this.lines[this.lines.length - 1]).seconds : 0;
  }

  private throwIfStopped(): void {
    if (this.conduct.stopped()) throw new Interrupted('interrupted');
  }

  /** What another process has taken over is written by that one alone. */
  private checkClaim(): void {
    if (!this.claim.isHeld) throw new Interrupted('another process has the run');
  }
}
