import { afterAll, vi } from 'vitest';
import type { Command, Event, Share, Telemetry } from '../../src/worker/protocol';

/** A worker that trains nothing, and has made 200 steps as soon as it is told to play. */
export class FakeWorker {
  static all: FakeWorker[] = [];
  onmessage: ((message: { data: Event }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = false;
  /** Whether it answers to what it is asked. */
  answers = true;
  /** Whether new ones stand ready at once; else `stand` makes them ready. */
  static quick = true;
  /** How many threads may share its updates. */
  threads = 1;
  /** What it was told besides to start, first to last. */
  told: Command['kind'][] = [];
  started?: Extract<Command, { kind: 'start' }>;
  /** What its runs were started with, by their ids; those that were ended are not among them. */
  runs = new Map<number, Extract<Command, { kind: 'start' }>>();

  constructor() {
    FakeWorker.all.push(this);
  }

  terminate(): void {
    this.ended = true;
  }

  postMessage(command: Command | Share): void {
    if (command.kind === 'share') this.threads = command.threads;
    if (!('runId' in command)) return; // what the analysis is asked
    const { runId, kind } = command;
    if (kind === 'start') {
      this.started = command;
      this.runs.set(runId, command);
      if (FakeWorker.quick) this.stand();
    }
    if (kind === 'end') this.runs.delete(runId);
    if (kind !== 'start') this.told.push(kind);
    if (kind === 'play') this.say({ kind: 'telemetry', runId, telemetry: this.standing(200, 'running') });
    if (kind === 'snapshot' && this.answers) {
      const { config } = this.runs.get(runId) as Extract<Command, { kind: 'start' }>;
      const progress = { epoch: 1, step: 200, heads: [2], history: [] };
      this.say({ kind: 'snapshot', runId, told: 0, snapshot: { config, progress, parameters: [] } });
    }
  }

  /** Stands ready for the run that was started last. */
  stand(): void {
    const { runId, from } = this.started as Extract<Command, { kind: 'start' }>;
    const engine = { engine: 'reference', backend: 'plain TypeScript' } as const;
    const telemetry = this.standing(from?.progress.step ?? 0, 'paused');
    this.say({ kind: 'started', runId, engine, candidates: [], history: [], telemetry });
  }

  /** A run has come to its end. */
  reach(runId: number): void {
    this.say({ kind: 'telemetry', runId, telemetry: this.standing(200, 'target') });
  }

  private say(data: Event): void {
    queueMicrotask(() => this.onmessage?.({ data }));
  }

  private standing(step: number, activity: Telemetry['activity']): Telemetry {
    return {
      activity,
      step,
      epoch: step / 200,
      heads: [2],
      reached: 1,
      stepsPerSecond: 0,
      records: [],
      losses: [],
    };
  }
}

/** The networks of a test file are trained by fake workers, and its clock stands still. */
export function withFakeWorkers(): void {
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers();
  afterAll(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** After all that has been said was heard, before anyone looks at networks by themselves. */
export const settled = () => vi.advanceTimersByTimeAsync(250);
