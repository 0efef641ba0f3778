import { expect, test } from 'vitest';
import { watch } from '../../../src/analysis/sequence';
import { cellOf } from '../../../src/cells';
import { referenceFactory } from '../../../src/engines/reference';
import { HeadedNetwork } from '../../../src/evaluation/headed-network';
import { Stream } from '../../../src/math/random';
import { taskOf } from '../../../src/tasks';
import { inputsOf } from '../../../src/tasks/batch';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';

const BITS = '0110100111010';

test.each([
  ['leaky', 'parity', 'multi', 1],
  ['leaky', 'dms', 'single', 3],
  ['gru', 'majority', 'multi', 2],
  ['lstm', 'parity', 'sliding', 1],
])(
  '%s, %s, %s-head, k = %i: at every bit as if the bits had ended there',
  async (cell, kind, curriculum, repeat) => {
    const config = smallConfig({
      network: { cell },
      task: { kind, repeat, repeatTo: repeat + 1 },
      curriculum: { kind: curriculum, startN: 2, threshold: 0.5, forget: 1 },
    });
    const run = await Trainer.begin(referenceFactory, config);
    for (let i = 0; i < 60; i++) await run.advance();
    const { parameters, progress } = await run.snapshot();
    const sequence = watch(referenceFactory, { config, parameters }, { bits: BITS });
    expect(sequence.heads).toEqual(progress.heads);
    expect(sequence.tau).toHaveLength(12);

    const one = { ...config, training: { ...config.training, batchSize: 1 } };
    const network = HeadedNetwork.from(referenceFactory, one, progress.heads, parameters);
    const h0 = cellOf(config.network).start(12, 1, Stream.of(0, 'look'));
    const M = BITS.length;
    for (let length = 1; length <= M; length++) {
      const values = Uint8Array.from(BITS.slice(0, length), Number);
      const inputs = inputsOf(config.task, { length, batch: 1, repeat, values });
      const input = { length: length * repeat, inputs, h0 };
      const { states } = await network.engine.simulate(input);
      expect(sequence.states.subarray((length - 1) * 12, length * 12)).toEqual(states.subarray(-12));
      const logits = await network.engine.forward(input, network.slots(progress.heads));
      progress.heads.forEach((N, k) => {
        const at = k * M + length - 1;
        for (const c of [0, 1]) expect(sequence.logits[2 * at + c]).toBeCloseTo(logits[2 * k + c], 5);
        const right = taskOf(config.task).answer((back) => values[length - 1 - back], N);
        expect(sequence.answers[at]).toBe(length < N ? Number.NaN : right);
      });
    }
  },
);

test('arrays that are missing are named', async () => {
  const config = smallConfig();
  const { parameters } = await (await Trainer.begin(referenceFactory, config)).snapshot();
  expect(() => watch(referenceFactory, { config, parameters: parameters.slice(1) }, { bits: '01' })).toThrow(
    'tau: missing',
  );
});
