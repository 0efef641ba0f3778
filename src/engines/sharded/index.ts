import type { EngineFactory, Threads } from '../engine';
import { Crew } from './crew';
import { ShardedEngine } from './sharded-engine';
import { shardsOf } from './shards';

/**
 * Engines of one kind that learn from large batches in shards, and let others help.
 * @param module of the kernel that they are made of
 */
export const withShards = (factory: EngineFactory, module: WebAssembly.Module): EngineFactory => ({
  ...factory,
  create: (spec) => (shardsOf(spec) > 1 ? new ShardedEngine(factory, module, spec) : factory.create(spec)),
  // Exercises that are large enough are shared themselves.
  crew: (spec, most) =>
    shardsOf(spec) > 1 || most === 1 ? undefined : new Crew(factory, module, spec, most),
});

/** Engines that let so many threads share an update, where that is quicker. */
export const withThreads = (factory: EngineFactory, threads: Threads): EngineFactory => ({
  ...factory,
  create: (spec) => factory.create({ ...spec, threads }),
});
