import { beforeAll, describe, expect, test } from 'vitest';
import { view } from '../../../src/cells/layout';
import type { EngineFactory } from '../../../src/engines/engine';
import { loadWasm } from '../../../src/engines/wasm';
import { network, specOf, update } from '../../support/engines';

let factory: EngineFactory;
beforeAll(async () => {
  factory = await loadWasm('plain');
});

/** From −40 to 40, closer together near 0. */
const POINTS = Float32Array.from({ length: 401 }, (_, i) => 40 * ((i - 200) / 200) ** 3);

/** f at all points, from neurons that have nothing but a bias: with τ = 1 their state is f(b). */
async function values(activation: 'tanh' | 'sigmoid' | 'leakyRelu' | 'relu'): Promise<Float32Array> {
  const spec = specOf({ network: network({ units: POINTS.length, activation }), batchSize: 1, slots: 1 });
  const engine = factory.create(spec);
  const parameters = new Float32Array(engine.layout.size);
  view(parameters, engine.layout.cell.tau).fill(1);
  view(parameters, engine.layout.cell['recurrent.bias']).set(POINTS);
  engine.load({ parameters, momentum: new Float32Array(parameters.length) });
  return (
    await engine.simulate({ length: 1, inputs: Float32Array.of(0), h0: new Float32Array(POINTS.length) })
  ).states;
}

const functions = {
  tanh: Math.tanh,
  sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
  leakyRelu: (x: number) => (x > 0 ? x : 0.01 * x),
  relu: (x: number) => Math.max(x, 0),
};

test.each(Object.keys(functions) as (keyof typeof functions)[])('%s is right to six digits', async (name) => {
  (await values(name)).forEach((value, i) => {
    const exact = functions[name](POINTS[i]);
    expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-6 * Math.abs(exact));
  });
});

describe('loss and its gradient, of one head that only has a bias', () => {
  test.each([-30, -7, -1, -1e-3, 0, 0.5, 3, 15, 30])('logit %s', async (logit) => {
    const spec = specOf({ network: network({ units: 1 }), batchSize: 1, slots: 1 });
    const engine = factory.create(spec);
    const parameters = new Float32Array(engine.layout.size);
    const { bias } = engine.layout.heads[0];
    view(parameters, bias).set([0, logit]);
    for (const label of [0, 1]) {
      engine.load({ parameters, momentum: new Float32Array(parameters.length) });
      const batch = { length: 1, inputs: new Float32Array(1), h0: new Float32Array(1) };
      engine.train({ ...batch, labels: Uint8Array.of(label) }, { first: 0, count: 1 }, update());
      const x = Math.fround(label === 1 ? -logit : logit);
      const loss = Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
      expect((await engine.statistics()).loss / loss).toBeCloseTo(1, 6);
      const error = (label === 1 ? -1 : 1) / (1 + Math.exp(-x));
      const gradient = view((await engine.save()).momentum, bias);
      expect(gradient[1] / error).toBeCloseTo(1, 6);
      expect(gradient[0]).toBe(-gradient[1]);
    }
  });
});
