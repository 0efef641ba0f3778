import { expect, test } from 'vitest';
import { recordActivity } from '../../../src/analysis/activity';
import { drawTestStream } from '../../../src/analysis/test-stream';
import { cellOf, layoutOf } from '../../../src/cells';
import { fromNamed } from '../../../src/cells/named';
import { finish } from '../../../src/cli/finish';
import { referenceFactory } from '../../../src/engines/reference';
import { Trainer } from '../../../src/training/trainer';
import { TestTerminal } from '../../support/cli';
import { smallConfig } from '../../support/config';

/** A network as it is begun, with heads for N = 2 to 4, whose bits last for two steps. */
const begun = async (cell: string) =>
  (
    await Trainer.begin(
      referenceFactory,
      smallConfig({ task: { repeat: 2 }, network: { cell }, curriculum: { kind: 'none', heads: 'all' } }),
    )
  ).snapshot();

const settings = { trials: 3, steps: 15, seed: 4 };
const record = async (cell: string, changed = settings) =>
  finish(recordActivity(referenceFactory, await begun(cell), changed), new TestTerminal());

test.each(['leaky', 'lstm'])('every step of every trial is recorded: a %s network', async (cell) => {
  const network = await begun(cell);
  const { heads, tau, bits, states, answers } = await record(cell);
  expect(heads).toEqual([2, 3, 4]);
  expect([tau, bits, states, answers].map(({ length }) => length)).toEqual([12, 45, 45 * 12, 45 * 3]);

  const { config } = network;
  const stream = drawTestStream(config, { trials: 3, bits: 8, seed: 4 }, 4);
  const layout = layoutOf(config.network, 3);
  const vector = fromNamed(network.parameters, layout, heads, 0);
  const length = stream.inputs.length / 3;
  const all = cellOf(config.network).forward(vector, layout, config.network, { ...stream, length }).states;
  for (let b = 0; b < 3; b++) {
    const shown = [...bits.subarray(b * 15, b * 15 + 15)];
    for (let step = 0; step < 15; step++) {
      const t = 2 * stream.warmUp + step;
      expect(shown[step]).toBe(stream.inputs[t * 3 + b]);
      const h = states.subarray((b * 15 + step) * 12, (b * 15 + step + 1) * 12);
      for (const [i, value] of h.entries()) expect(value).toBeCloseTo(all[((t + 1) * 3 + b) * 12 + i], 5);
      // Parity of the last bits, each of which stands twice.
      if (step < 7) continue;
      const last = [0, 1, 2, 3].map((back) => shown[step - 2 * back]);
      const parity = (N: number) => last.slice(0, N).reduce((a, bit) => a + bit, 0) % 2;
      expect([...answers.subarray((b * 15 + step) * 3, (b * 15 + step) * 3 + 3)]).toEqual(
        [2, 3, 4].map(parity),
      );
    }
  }
});

test('the same seed gives the same bits, and more of them the same beginning; too many are refused', async () => {
  const [one, other] = [await record('leaky'), await record('gru')];
  expect(other.bits).toEqual(one.bits);
  expect((await record('leaky', { ...settings, seed: 5 })).bits).not.toEqual(one.bits);
  await expect(record('leaky', { ...settings, steps: 1e7 })).rejects.toThrow(
    '3 × 10000000 × 12 states are too many: at most 67108864 numbers',
  );
});
