import { stepsPerSecond } from './calibrate';
import type { EngineFactory, EngineInfo } from './engine';
import { referenceFactory } from './reference';
import { loadWasm } from './wasm';
import { openContext, rendererOf } from './webgl/context';
import type { Workload } from './workload';

type Name = EngineInfo['engine'];

/** Which engine to use: the quickest, or a given one. */
export type EngineChoice = 'quickest' | Name;

/** An engine that could be used, and what was found out about it. */
export interface Candidate {
  engine: Name;
  backend: string;
  device?: string;
  /** Updates a second at the network's size, where that was timed. */
  stepsPerSecond?: number;
  /** Why it is passed over, or cannot be had, in a sentence. */
  reason?: string;
}

/** How long an engine is timed, in ms. */
const CALIBRATION = 120;

const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;
const PASSED_OVER = 'Passed over: drawn by software here, not by a graphics processor.';

const BACKENDS = { wasm: 'WebAssembly', webgl: 'WebGL 2' };

/** The engines of one worker: loads each once, times them once a network size, and picks. */
export class Engines {
  private readonly factories = new Map<Name, Promise<EngineFactory>>([
    ['reference', Promise.resolve(referenceFactory)],
  ]);
  private readonly speeds = new Map<string, number>();
  private renderer: string | undefined;
  private lost: string | undefined;

  /** @param onLost called when the graphics processor was taken away, with a sentence */
  constructor(private readonly onLost: (message: string) => void) {}

  /** An engine as it was asked for, or the quickest that works; with what is known about all of them. */
  async choose(
    choice: EngineChoice,
    workload: Workload,
  ): Promise<{ factory: EngineFactory; candidates: Candidate[] }> {
    const candidates = [await this.look('wasm', workload), await this.look('webgl', workload)];
    const [quickest] = candidates
      .filter(({ reason }) => !reason)
      .sort((a, b) => (b.stepsPerSecond ?? 0) - (a.stepsPerSecond ?? 0));
    const name = choice === 'quickest' ? (quickest?.engine ?? 'reference') : choice;
    const { engine, backend } = referenceFactory.info;
    return { factory: await this.load(name), candidates: [...candidates, { engine, backend }] };
  }

  private async look(engine: 'wasm' | 'webgl', workload: Workload): Promise<Candidate> {
    const backend = BACKENDS[engine];
    try {
      // Asked first: what is not used is not loaded.
      const device = engine === 'webgl' ? this.drawsWith() : '';
      if (SOFTWARE.test(device)) return { engine, backend, device, reason: PASSED_OVER };
      const factory = await this.load(engine);
      return { ...factory.info, stepsPerSecond: this.time(factory, workload) };
    } catch (error) {
      return { engine, backend, reason: (error as Error).message };
    }
  }

  private load(engine: Name): Promise<EngineFactory> {
    if (engine === 'webgl' && this.lost) return Promise.reject(new Error(this.lost));
    const known = this.factories.get(engine);
    if (known) return known;
    const factory = engine === 'wasm' ? loadWasm() : this.loadWebgl();
    this.factories.set(engine, factory);
    return factory;
  }

  private async loadWebgl(): Promise<EngineFactory> {
    const { loadWebgl } = await import('./webgl');
    return loadWebgl((message) => this.lose(message));
  }

  /** The name of what draws here; throws where nothing does. */
  private drawsWith(): string {
    if (this.renderer === undefined) {
      const { gl } = openContext();
      this.renderer = rendererOf(gl);
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    }
    return this.renderer;
  }

  private time(factory: EngineFactory, workload: Workload): number {
    const key = JSON.stringify([factory.info.engine, workload]);
    const known = this.speeds.get(key) ?? stepsPerSecond(factory, workload, CALIBRATION);
    this.speeds.set(key, known);
    return known;
  }

  private lose(message: string): void {
    this.lost = message;
    this.onLost(message);
  }
}
