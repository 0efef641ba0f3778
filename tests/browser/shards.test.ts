import { afterEach, expect, test, vi } from 'vitest';
import type { EngineFactory } from '../../src/engines/engine';
import { ShardedEngine } from '../../src/engines/sharded/sharded-engine';
import { WasmEngine } from '../../src/engines/wasm/engine';
import { loadModule } from '../../src/engines/wasm/module';
import { flavourHere } from '../../src/engines/wasm/support';
import { Stream } from '../../src/math/random';
import { drawBatch, initialState, specOf, update } from '../support/engines';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(['share memory with', 'are handed arrays by'])(
  'helpers that %s the worker they help compute what it computes alone, to the last bit',
  async (way) => {
    if (way === 'share memory with') expect(crossOriginIsolated).toBe(true);
    else vi.stubGlobal('SharedArrayBuffer', undefined);
    const module = await loadModule(flavourHere());
    const plain: EngineFactory = {
      info: { engine: 'wasm', backend: '' },
      create: (spec) => new WasmEngine(module, spec),
    };
    const stream = Stream.of(1, 'train');
    const spec = specOf({ batchSize: 256 });
    const heads = { first: 0, count: spec.slots };
    const state = initialState(spec, stream);
    const ways: string[] = [];
    const trial = { add: (way: string) => ways.push(way), again() {}, wantsHelpers: true, settled: true };
    const together = new ShardedEngine(plain, module, { ...spec, threads: { most: 2 } }, trial);
    const alone = new ShardedEngine(plain, module, spec);
    const engines = [together, alone];
    for (const engine of engines) engine.load(state);
    const ask = async () => {
      const batch = drawBatch(spec, heads, 9, stream);
      for (const engine of engines) engine.train(batch, heads, update());
      return Promise.all(engines.map((engine) => engine.statistics()));
    };
    await expect.poll(async () => [await ask(), ways.at(-1)][1]).toBe('together');
    const [found, expected] = await ask();
    expect(found).toEqual(expected);
    expect(await together.save()).toEqual(await alone.save());
    for (const engine of engines) engine.dispose();
  },
);
