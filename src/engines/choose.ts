import { stepsPerSecond } from './calibrate';
import type { EngineFactory } from './engine';
import { ENGINES, engineKind } from './index';
import { type EngineKind, type EngineName, hasCell } from './kind';
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
  /** Why it is passed over, or cannot be had, in a sentence. */
  reason?: string;
}

/** How long an engine is timed, in ms. */
const CALIBRATION = 120;

/** The engines of one worker: looks at each before it is loaded, times them once a network size, and picks. */
export class Engines {
  private readonly probes = new Map<EngineName, Awaited<ReturnType<EngineKind['probe']>>>();
  private readonly factories = new Map<EngineName, Promise<EngineFactory>>();
  private readonly speeds = new Map<string, number>();
  private readonly lost = new Map<EngineName, string>();

  /** @param onLost called when what an engine runs on was taken away, with a sentence */
  constructor(private readonly onLost: (engine: EngineName, message: string) => void) {}

  /** An engine as it was asked for and not lost, or the quickest that works; with what is known about all of them. */
  async choose(
    choice: EngineChoice,
    workload: Workload,
  ): Promise<{ factory: EngineFactory; candidates: Candidate[] }> {
    const candidates: Candidate[] = [];
    for (const kind of ENGINES) candidates.push(await this.look(kind, workload));
    const [quickest] = candidates
      .filter(({ reason }) => !reason)
      .sort((a, b) => (b.stepsPerSecond ?? 0) - (a.stepsPerSecond ?? 0));
    const engine = choice === 'quickest' || this.lost.has(choice) ? quickest.engine : choice;
    return { factory: await this.load(engine), candidates };
  }

  private async look(kind: EngineKind, workload: Workload): Promise<Candidate> {
    const { name: engine, backend } = kind;
    if (!hasCell(kind, workload.spec.network)) return { engine, backend, reason: 'It has no such cell.' };
    try {
      const probe = this.probes.get(engine) ?? (await kind.probe());
      this.probes.set(engine, probe);
      if (probe.reason || kind.plain) return { engine, backend, ...probe };
      const factory = await this.load(engine);
      return { ...factory.info, stepsPerSecond: await this.time(factory, workload) };
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

  private async time(factory: EngineFactory, workload: Workload): Promise<number> {
    const key = JSON.stringify([factory.info.engine, workload]);
    const known = this.speeds.get(key) ?? (await stepsPerSecond(factory, workload, CALIBRATION));
    this.speeds.set(key, known);
    return known;
  }

  private lose(engine: EngineName, message: string): void {
    this.lost.set(engine, message);
    this.onLost(engine, message);
  }
}
