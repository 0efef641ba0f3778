import { stepsPerSecond } from './calibrate';
import type { EngineFactory } from './engine';
import { ENGINES, engineKind } from './index';
import { type EngineKind, type EngineName, hasCell } from './kind';
import { shardsOf } from './sharded/shards';
import type { Workload } from './workload';

/** Which engine to use: the quickest, or a given one. */
export type EngineChoice = 'quickest' | EngineName;

/** An engine that could be used, and what was found out about it. */
export interface Candidate {
  engine: EngineName;
  backend: string;
  device?: string;
  /** Updates a second at the network's size, where that was timed. */
  stepsPerSecond?: number;
  /** How many steps T a sequence had then, and how many threads might share an update. */
  length?: number;
  threads?: number;
  /** Why it is passed over, or cannot be had, in a sentence. */
  reason?: string;
}

/** An engine for a run, with what is known about all of them. */
export interface ChosenEngine {
  factory: EngineFactory;
  candidates: Candidate[];
  /** Why it is not the one that was asked for, in a sentence. */
  refusal?: string;
}

/** That an engine does not do what it was asked for, and why. */
export const refusalWords = (backend: string, { message }: Error): string =>
  `${backend} cannot be used. ${message}`;

/** How long an engine is timed, in ms: well where others may be quicker, shortly where its pace is only told. */
const AMONG_OTHERS = 120;
const ALONE = 30;

/** The engines of one worker: looks at each before it is loaded, times them once a network size, and picks. */
export class Engines {
  private readonly probes = new Map<EngineName, Awaited<ReturnType<EngineKind['probe']>>>();
  private readonly factories = new Map<EngineName, Promise<EngineFactory>>();
  private readonly speeds = new Map<string, number>();
  private readonly lost = new Map<EngineName, string>();

  /** @param onLost called when what an engine runs on was taken away, with a sentence */
  constructor(private readonly onLost: (engine: EngineName, message: string) => void) {}

  /** The engine that was asked for; where it cannot be had, or none was, the quickest that works. */
  async choose(choice: EngineChoice, workload: Workload): Promise<ChosenEngine> {
    const candidates: Candidate[] = [];
    for (const kind of ENGINES) candidates.push(await this.look(kind, workload));
    const able = candidates.filter((each) => !each.reason && !engineKind(each.engine).plain);
    for (const each of able) await this.time(each, workload, able.length > 1 ? AMONG_OTHERS : ALONE);
    const [quickest] = candidates
      .filter(({ reason }) => !reason)
      .sort((a, b) => (b.stepsPerSecond ?? 0) - (a.stepsPerSecond ?? 0));
    const choose = async (engine: EngineName) => ({ factory: await this.load(engine), candidates });
    if (choice === 'quickest') return choose(quickest.engine);
    try {
      const { reason, device } = candidates.find(({ engine }) => engine === choice) ?? {};
      if (reason && !device) throw new Error(reason);
      return await choose(choice);
    } catch (error) {
      const refusal = refusalWords(engineKind(choice).backend, error as Error);
      return { ...(await choose(quickest.engine)), refusal };
    }
  }

  private async look(kind: EngineKind, workload: Workload): Promise<Candidate> {
    const { name: engine, backend } = kind;
    const refusal =
      this.lost.get(engine) ?? (!hasCell(kind, workload.spec.network) && 'It has no such cell.');
    if (refusal) return { engine, backend, reason: refusal };
    try {
      const probe = this.probes.get(engine) ?? (await kind.probe());
      this.probes.set(engine, probe);
      if (probe.reason || kind.plain) return { engine, backend, ...probe };
      return { ...(await this.load(engine)).info };
    } catch (error) {
      return { engine, backend, reason: (error as Error).message };
    }
  }

  private load(engine: EngineName): Promise<EngineFactory> {
    const lost = this.lost.get(engine);
    if (lost) return Promise.reject(new Error(lost));
    const factory =
      this.factories.get(engine) ?? engineKind(engine).load((message) => this.lose(engine, message));
    this.factories.set(engine, factory);
    return factory;
  }

  /** Puts down how quick an engine is; one that fails meanwhile is passed over. */
  private async time(candidate: Candidate, workload: Workload, ms: number): Promise<void> {
    const { engine } = candidate;
    const key = JSON.stringify([engine, workload]);
    try {
      const known = this.speeds.get(key) ?? (await stepsPerSecond(await this.load(engine), workload, ms));
      this.speeds.set(key, known);
      const { length, spec } = workload;
      const threads = engineKind(engine).shares ? Math.min(spec.threads?.most ?? 1, shardsOf(spec)) : 1;
      Object.assign(candidate, { stepsPerSecond: known, length, threads });
    } catch (error) {
      candidate.reason = (error as Error).message;
    }
  }

  private lose(engine: EngineName, message: string): void {
    this.lost.set(engine, message);
    this.onLost(engine, message);
  }
}
