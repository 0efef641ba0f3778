import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../is-running';
import { writing } from '../whole-file';

/** How often who holds a claim says that it is alive, and after how long a silence nobody holds it any more. */
const BEAT_MS = 10_000;
const LEASE_MS = 60_000;

/** The claims that this process holds. */
const own = new Set<string>();

/** Who holds a claim. */
interface Holder {
  pid: number;
  host: string;
  id: string;
  job?: SlurmJob;
}

/** The job of a cluster that a process is of, and how often it was begun again. */
interface SlurmJob {
  id: string;
  again: number;
}

function ownJob(): SlurmJob | undefined {
  const { SLURM_JOB_ID: id, SLURM_RESTART_COUNT: again = 0 } = process.env;
  return id === undefined ? undefined : { id, again: Number(again) };
}

const fileOf = (folder: string, turn: number) => join(folder, `claim.${turn}`);

/** The turns of a run's claims, the latest first: whoever takes a claim over makes the file of the next turn. */
function turnsOf(folder: string): number[] {
  const turns = readdirSync(folder).flatMap((name) => /^claim\.(\d+)$/.exec(name)?.[1] ?? []);
  return turns.map(Number).sort((a, b) => b - a);
}

/**
 * The right to work at a run, which one process has at a time: a file that only one can make (O_EXCL), with who made it, and
 * whose time of change says that it is still alive. It ends with its process: at once for others on the same computer, which
 * can see that, and for the same job of a cluster, begun again elsewhere; for all others after a minute of silence, as clocks
 * of different computers need to agree to half of that.
 */
export class RunClaim {
  private readonly beat = setInterval(() => this.touch(), BEAT_MS).unref();

  private constructor(
    private readonly folder: string,
    private readonly turn: number,
    private readonly id: string,
  ) {
    own.add(id);
  }

  /** Takes the claim of a run's folder; undefined where another process holds it. */
  static take(folder: string): RunClaim | undefined {
    const [turn = 0] = turnsOf(folder);
    if (turn > 0 && isHeld(fileOf(folder, turn))) return undefined;
    const path = fileOf(folder, turn + 1);
    const id = randomUUID();
    return writing(path, () => {
      try {
        const file = openSync(path, 'wx');
        try {
          const holder: Holder = { pid: process.pid, host: hostname(), id, job: ownJob() };
          writeFileSync(file, JSON.stringify(holder));
        } finally {
          closeSync(file);
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
        rmSync(path, { force: true });
        throw error;
      }
      return new RunClaim(folder, turn + 1, id);
    });
  }

  /** Whether no other process has taken it over, as one may from a process that slept. */
  get isHeld(): boolean {
    return existsSync(fileOf(this.folder, this.turn)) && !existsSync(fileOf(this.folder, this.turn + 1));
  }

  /** Gives it back. */
  release(): void {
    clearInterval(this.beat);
    own.delete(this.id);
    rmSync(fileOf(this.folder, this.turn), { force: true });
  }

  private touch(): void {
    const now = new Date();
    try {
      utimesSync(fileOf(this.folder, this.turn), now, now);
    } catch {
      // Whoever has taken it over has put it away.
    }
  }
}

/** Whether a process works at the run of a folder. */
export function isClaimed(folder: string): boolean {
  const [turn = 0] = existsSync(folder) ? turnsOf(folder) : [];
  return turn > 0 && isHeld(fileOf(folder, turn));
}

/** Puts the claims away that dead processes have left in the folder of a run that is done. */
export function clearClaims(folder: string): void {
  for (const turn of turnsOf(folder)) rmSync(fileOf(folder, turn), { force: true });
}

function isHeld(path: string): boolean {
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (modified === undefined || Date.now() - modified > LEASE_MS) return false;
  const holder = holderIn(path);
  if (holder && wasOurs(holder)) return false;
  return holder?.host !== hostname() || isAlive(holder);
}

function holderIn(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // its process is about to write it, or died before; the file's time tells
  }
}

/** Slurm begins a job again once all of its processes have ended, on whatever computer they were. */
function wasOurs({ job }: Holder): boolean {
  const own = ownJob();
  return own !== undefined && job?.id === own.id && job.again < own.again;
}

/** A process before this one may have had its number. */
const isAlive = ({ pid, id }: Holder): boolean => (pid === process.pid ? own.has(id) : isRunning(pid));
