import type { EngineFactory } from '../engines/engine';
import { referenceFactory } from '../engines/reference';
import { loadWebgl } from '../engines/webgl';

export interface Factory {
  factory: EngineFactory;
  /** Why it is not the engine one would expect, in a sentence. */
  notice?: string;
}

/** The quickest engine that works here; it is made ready once a worker. */
export async function loadFactory(onLost: (message: string) => void): Promise<Factory> {
  try {
    return { factory: await loadWebgl(onLost) };
  } catch (error) {
    return { factory: referenceFactory, notice: (error as Error).message };
  }
}
