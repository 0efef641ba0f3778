import { beforeAll, describe, expect, test } from 'vitest';
import { maskOf } from '../../src/cells/mask';
import type { NetworkConfig } from '../../src/config/schema';
import type { Engine, EngineFactory, EngineSpec } from '../../src/engines/engine';
import file from '../golden/masks.json';
import { network, specOf, update } from './engines';
import { both, furthest } from './gated-steps';

/** A few updates of a masked network as PyTorch does them; the file says with which equations. */
interface MaskedStep {
  name: string;
  network: Partial<NetworkConfig>;
  seed: number;
  optimizer: EngineSpec['optimizer'];
  mask: number[];
  inputs: number[];
  h0: number[];
  labels: number[];
  /** In the order of the layout. */
  parameters: number[];
  gradient: number[];
  losses: number[];
  after1: number[];
  after5: number[];
}

const { H, B, T, lr, clip, cases } = file as unknown as {
  H: number;
  B: number;
  T: number;
  lr: Record<EngineSpec['optimizer'], number>;
  clip: number;
  cases: MaskedStep[];
};

/** Tests that an engine does with masked networks what PyTorch does. */
export function testMasksAgainstPyTorch(load: () => Promise<EngineFactory>): void {
  describe.each(cases)('$name', (step) => {
    const { seed, optimizer } = step;
    const net = network({ ...step.network, units: H });
    const spec = specOf({ network: net, seed, optimizer, batchSize: B, slots: 2, maxLength: T });
    const batch = {
      length: T,
      inputs: Float32Array.from(step.inputs),
      labels: Uint8Array.from(step.labels),
      h0: Float32Array.from(step.h0),
    };
    let engine: Engine;
    beforeAll(async () => {
      engine = (await load()).create(spec);
    });

    test('its seed has these connections', () => {
      expect([...(maskOf(spec) ?? new Uint8Array(H * H).fill(3))]).toEqual(step.mask);
    });

    test('gradient, and parameters after one and after five updates', async () => {
      const parameters = Float32Array.from(step.parameters);
      engine.load({ parameters, momentum: new Float32Array(parameters.length) });
      const { loss, gradient } = await engine.gradient(batch, both);
      expect(loss).toBeCloseTo(step.losses[0], 5);
      expect(furthest(gradient, step.gradient)).toBeLessThan(1e-5);
      const settings = update({ learningRate: lr[optimizer], clipNorm: clip });
      engine.train(batch, both, settings);
      expect(furthest((await engine.save()).parameters, step.after1)).toBeLessThan(1e-5);
      for (let i = 0; i < 4; i++) engine.train(batch, both, settings);
      expect(furthest((await engine.save()).parameters, step.after5)).toBeLessThan(1e-5);
      const sum = step.losses.reduce((a, b) => a + b);
      expect((await engine.statistics()).loss).toBeCloseTo(sum, 4);
    });
  });
}
