import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromNamed } from '../../../src/cells/named';
import { ReferenceEngine } from '../../../src/engines/reference';
import { readOut } from '../../../src/engines/reference/heads';
import { decodeNetwork } from '../../../src/network/file';
import { paperNetworks } from '../../support/golden';

interface Run {
  [key: string]: number[][] | number[][][] | number[][][][];
}
interface Golden {
  bits: number[][];
  ts: number[];
  models: Record<string, { heads: number[]; zeros: Run; ramp: Run }>;
}

describe.skipIf(!paperNetworks)("the paper's networks (left out where they are missing)", () => {
  const folder = paperNetworks ?? '';
  const { bits, ts, models }: Golden = paperNetworks
    ? JSON.parse(readFileSync(join(folder, 'forward.json'), 'utf8'))
    : { bits: [], ts: [], models: {} };

  test.each(Object.keys(models))('%s: states and logits', (name) => {
    const text = readFileSync(join(folder, 'networks', `${name}.json`), 'utf8');
    const { config, progress, parameters } = decodeNetwork(text);
    const [B, T, H] = [bits.length, bits[0].length, config.network.units];
    const { heads } = progress;
    const spec = { network: config.network, batchSize: B, slots: heads.length, maxLength: T };
    const engine = new ReferenceEngine(spec);
    const vector = fromNamed(parameters, engine.layout, heads, 0);
    engine.load({ parameters: vector, momentum: new Float32Array(vector.length) });
    const inputs = Float32Array.from({ length: T * B }, (_, i) => bits[i % B][Math.floor(i / B)]);
    const starts = {
      zeros: new Float32Array(B * H),
      ramp: Float32Array.from(
        { length: B * H },
        (_, k) => (((k % H) * 37 + Math.floor(k / H) * 11) % 100) / 1000,
      ),
    };
    for (const [start, h0] of Object.entries(starts)) {
      const run = models[name][start as 'zeros' | 'ramp'];
      const states = engine.simulate({ length: T, inputs, h0 });
      ts.forEach((t, at) => {
        const now = states.subarray((t - 1) * B * H, t * B * H);
        const logits = readOut(vector, engine.layout, { first: 0, count: heads.length }, now);
        for (let b = 0; b < B; b++) {
          const h = now.subarray(b * H, (b + 1) * H);
          (run.h8[b][at] as number[]).forEach((value, i) =>
            expect(Math.abs(h[i] - value)).toBeLessThan(2e-5),
          );
          const norm = Math.hypot(...h);
          expect(Math.abs(norm - (run.norm[b][at] as number))).toBeLessThan(2e-5 * Math.max(1, norm));
          (run.logits[b][at] as number[][]).forEach((pair, k) =>
            pair.forEach((value, c) =>
              expect(Math.abs(logits[(k * B + b) * 2 + c] - value)).toBeLessThan(2e-5),
            ),
          );
        }
      });
    }
  });
});
