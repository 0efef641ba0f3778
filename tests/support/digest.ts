import type { NetworkConfig } from '../../src/config/schema';
import type { EngineFactory, EngineSpec } from '../../src/engines/engine';
import { Stream } from '../../src/math/random';
import { drawBatch, initialState, network, specOf, update } from './engines';

const KINDS: [Partial<NetworkConfig>, EngineSpec['optimizer']][] = [
  ...(['inside', 'outside'] as const).flatMap((leak) =>
    (['leakyRelu', 'relu', 'tanh', 'sigmoid'] as const).map((activation): [Partial<NetworkConfig>, 'sgd'] => [
      { leak, activation },
      'sgd',
    ]),
  ),
  [{}, 'adam'],
  [{ cell: 'gru' }, 'adam'],
  [{ cell: 'lstm' }, 'adam'],
  [{ cell: 'lstm' }, 'sgd'],
];

/**
 * A number that stands for every bit of some networks after training, a short one for each kind of cell: the same
 * wherever and whenever the same module computes it.
 */
export async function digestOfTraining(factory: EngineFactory): Promise<string> {
  let digest = 0x811c9dc5;
  for (const [kind, optimizer] of KINDS) {
    const spec = specOf({ network: network({ units: 21, ...kind }), optimizer, batchSize: 9, slots: 10 });
    const stream = Stream.of(0, 'train');
    const engine = factory.create(spec);
    engine.load(initialState(spec, stream));
    for (let step = 0; step < 20; step++) {
      const heads = { first: step % 3, count: 1 + (step % 8) };
      engine.train(drawBatch(spec, heads, 5 + 3 * step, stream), heads, update());
    }
    const { parameters, momentum, variance = [] } = await engine.save();
    for (const byte of new Uint8Array(Float32Array.of(...parameters, ...momentum, ...variance).buffer)) {
      digest = Math.imul(digest ^ byte, 0x01000193); // FNV-1a
    }
    engine.dispose();
  }
  return (digest >>> 0).toString(16);
}

/** That of the plain module. It changes with the order in which the kernel adds things up, and with nothing else. */
export const PLAIN_DIGEST = '115c1c33';
