import type { EngineFactory } from '../engines/engine';
import { loadProcessor } from '../engines/processor';
import { referenceFactory } from '../engines/reference';
import { withThreads } from '../engines/sharded';
import { loadWasm } from '../engines/wasm';
import { UsageError } from './usage';

/** The engine of that name, without one the quickest that a processor runs; so many threads may share an update. */
export async function engineOf(name?: string, threads = 1): Promise<EngineFactory> {
  return withThreads(await singleThreaded(name), { most: threads });
}

async function singleThreaded(name: string | undefined): Promise<EngineFactory> {
  if (name === undefined) return loadProcessor();
  if (name === 'wasm') return loadWasm();
  if (name === 'reference') return referenceFactory;
  throw new UsageError(`--engine: expected wasm or reference, got "${name}"`);
}
