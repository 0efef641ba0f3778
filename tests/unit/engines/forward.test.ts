import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { view } from '../../../src/cells/layout';
import { fromNamed } from '../../../src/cells/named';
import type { EngineFactory } from '../../../src/engines/engine';
import { referenceFactory } from '../../../src/engines/reference';
import { readOut } from '../../../src/engines/reference/heads';
import { loadWasm } from '../../../src/engines/wasm';
import { decodeNetwork } from '../../../src/network/file';
import { specOf, update } from '../../support/engines';
import { paperNetworks } from '../../support/golden';

interface Run {
  [key: string]: number[][] | number[][][] | number[][][][];
}
interface Golden {
  bits: number[][];
  ts: number[];
  models: Record<string, { heads: number[]; zeros: Run; ramp: Run }>;
}

const near = (actual: number[], expected: number[]) => {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(Math.abs(actual[i] - value)).toBeLessThan(2e-5);
};

interface Trained {
  labels: number[][];
  loss: number;
  grads: Record<string, { norm: number; first8: number[] }>;
  grad_total_norm: number;
}

const length = (vector: Float32Array) => Math.sqrt(vector.reduce((sum, g) => sum + g * g, 0));

const engines: Record<string, () => Promise<EngineFactory>> = {
  reference: async () => referenceFactory,
  wasm: () => loadWasm('plain'),
};

describe.skipIf(!paperNetworks)("the paper's networks (left out where they are missing)", () => {
  const read = (...path: string[]) => readFileSync(join(paperNetworks ?? '', ...path), 'utf8');
  const { bits, ts, models }: Golden = paperNetworks
    ? JSON.parse(read('forward.json'))
    : { bits: [], ts: [], models: {} };
  const [B, T] = [bits.length, bits[0]?.length];
  const inputs = Float32Array.from({ length: T * B }, (_, i) => bits[i % B][Math.floor(i / B)]);
  const ramp = (H: number) =>
    Float32Array.from({ length: B * H }, (_, k) => (((k % H) * 37 + Math.floor(k / H) * 11) % 100) / 1000);

  async function open(name: string, load: () => Promise<EngineFactory>) {
    const { config, progress, parameters } = decodeNetwork(read('networks', `${name}.json`));
    const { heads } = progress;
    const spec = specOf({ network: config.network, batchSize: B, slots: heads.length, maxLength: T });
    const engine = (await load()).create(spec);
    const vector = fromNamed(parameters, engine.layout, heads, 0);
    engine.load({ parameters: vector, momentum: new Float32Array(vector.length) });
    return { engine, vector, heads: { first: 0, count: heads.length }, H: config.network.units };
  }

  const cases = Object.keys(models).flatMap((name) =>
    Object.keys(engines).map((engine) => ({ name, engine })),
  );
  test.each(cases)('$name: states and logits, $engine engine', async (each) => {
    const { name } = each;
    const { engine, vector, heads, H } = await open(name, engines[each.engine]);
    const starts = { zeros: new Float32Array(B * H), ramp: ramp(H) };
    for (const [start, h0] of Object.entries(starts)) {
      const run = models[name][start as 'zeros' | 'ramp'];
      const { states } = await engine.simulate({ length: T, inputs, h0 });
      ts.forEach((t, at) => {
        const now = states.subarray((t - 1) * B * H, t * B * H);
        const logits = readOut(vector, engine.layout, heads, now);
        for (let b = 0; b < B; b++) {
          const h = now.subarray(b * H, (b + 1) * H);
          near([...h.subarray(0, 8)], run.h8[b][at] as number[]);
          const norm = Math.hypot(...h);
          expect(Math.abs(norm - (run.norm[b][at] as number))).toBeLessThan(2e-5 * Math.max(1, norm));
          const answers = Array.from({ length: heads.count }, (_, k) => [
            ...logits.subarray((k * B + b) * 2, (k * B + b) * 2 + 2),
          ]);
          near(answers.flat(), (run.logits[b][at] as number[][]).flat());
        }
      });
    }
  });

  test.each(Object.entries(engines))('the gradient of a network of 500 units, %s engine', async (_, load) => {
    const { engine, heads, H } = await open('cumulative_parity_N2_N6', load);
    const all: { models: Record<string, Trained> } = JSON.parse(read('train_step_500.json'));
    const expected = all.models['cumulative_parity_network_1/rnn_N2_N6'];
    const labels = Uint8Array.from(expected.labels.flat());
    const settings = update({ momentum: 0.1 });
    engine.train({ length: T, inputs, labels, h0: ramp(H) }, heads, settings);
    expect((await engine.statistics()).loss).toBeCloseTo(expected.loss, 6);
    const { momentum } = await engine.save(); // after the first update, the gradient itself
    expect(length(momentum) / expected.grad_total_norm).toBeCloseTo(1, 4);
    const { cell } = engine.layout;
    const theirs = {
      tau: 'tau',
      'input.weight': 'W_in',
      'recurrent.weight': 'W_hh',
      'recurrent.bias': 'b_hh',
    };
    for (const [ours, name] of Object.entries(theirs)) {
      const gradient = view(momentum, cell[ours]);
      const { norm, first8 } = expected.grads[name];
      expect(length(gradient) / norm).toBeCloseTo(1, 4);
      first8.forEach((g, i) => {
        expect(Math.abs(gradient[i] - g)).toBeLessThan(1e-4 * norm);
      });
    }
  });
});
