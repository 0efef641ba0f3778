import { expect, test } from 'vitest';
import { retrain } from '../../../src/analysis/retraining';
import { maskOf, NEGATIVE, POSITIVE } from '../../../src/cells/mask';
import type { Snapshot } from '../../../src/cells/snapshot';
import { withSilent } from '../../../src/config/silent';
import type { EngineFactory } from '../../../src/engines/engine';
import { loadWasm } from '../../../src/engines/wasm';
import { decodeAny, encodeAs } from '../../../src/network/formats';
import { Trainer } from '../../../src/training/trainer';
import { finish } from '../../support/pieces';
import { advance, expectSilent, promoted } from '../../support/silence';

const wasm = await loadWasm('plain');
const MASKS = { density: 0.5, dale: true, excitatory: 0.7 };
const KINDS = [
  [MASKS, 'sgd'],
  [{ ...MASKS, selfConnections: true }, 'adam'],
  [{ ...MASKS, cell: 'gru' }, 'adam'],
  [{ ...MASKS, cell: 'lstm' }, 'sgd'],
] as const;

const valuesOf = (arrays: Snapshot['parameters']) =>
  arrays.find(({ name }) => name === 'recurrent.weight')?.values as Float32Array;

/** Weights and what the optimizer remembers are such as the mask allows. */
function expectMasked({ config, parameters, resume }: Snapshot): void {
  const mask = maskOf(config) as Uint8Array;
  for (const [k, weight] of valuesOf(parameters).entries()) {
    const allowed = mask[k % mask.length];
    expect(weight === 0 || allowed & (weight > 0 ? POSITIVE : NEGATIVE)).toBeTruthy();
    for (const memory of [resume?.momentum, resume?.variance])
      if (memory && allowed === 0) expect(valuesOf(memory)[k]).toBe(0);
  }
}

test.each(KINDS)(
  'a network with %o stays so through promotions, files and silenced neurons, with %s',
  async (kind, optimizer) => {
    const config = promoted(kind, optimizer);
    const saved = (snapshot: Snapshot) => {
      const notes: string[] = [];
      const again = decodeAny(encodeAs('json', snapshot, new Date(0)) as Uint8Array, notes);
      expect(notes).toEqual([]);
      return again;
    };
    const unbroken = await Trainer.begin(wasm, config);
    const begun = saved(await unbroken.snapshot());
    expectMasked(begun);
    await advance(unbroken, 20);
    const half = saved(await unbroken.snapshot());
    expectMasked(half);
    expect(half.progress.heads.length).toBeGreaterThan(begun.progress.heads.length);
    expect(valuesOf(half.parameters)).not.toEqual(valuesOf(begun.parameters));
    const broken = await Trainer.begin(wasm, half.config, half);
    for (const run of [unbroken, broken]) await advance(run, 7);
    expect(saved(await broken.snapshot())).toEqual(saved(await unbroken.snapshot()));
    await unbroken.adjust(withSilent(config, [3]));
    await advance(unbroken, 9);
    const silent = saved(await unbroken.snapshot());
    expectMasked(silent);
    expectSilent(silent, [3]);
  },
);

test('the recurrence of a masked network can be cut, and its mask holds once it is back', async () => {
  const config = promoted(MASKS, 'sgd');
  const run = await Trainer.begin(wasm, config);
  const cut = (recurrent: boolean) => ({ ...config, network: { ...config.network, recurrent } });
  await run.adjust(cut(false));
  await advance(run, 5);
  expect(valuesOf((await run.snapshot()).parameters).some((weight) => weight !== 0)).toBe(false);
  await run.adjust(cut(true));
  await advance(run, 5);
  const after = await run.snapshot();
  expectMasked(after);
  expect(valuesOf(after.parameters).some((weight) => weight !== 0)).toBe(true);
});

test.each(['all', 'head'] as const)(
  'retraining %s keeps the connections, whatever its own seed',
  async (what) => {
    const run = await Trainer.begin(wasm, promoted(MASKS, 'sgd'));
    await advance(run, 9);
    const { config, parameters } = await run.snapshot();
    const seeds: number[] = [];
    const watched: EngineFactory = {
      ...wasm,
      create(spec) {
        seeds.push(spec.seed);
        return wasm.create(spec);
      },
    };
    const settings = { from: 2, N: 3, epochs: 1, what };
    const found = await Promise.all(
      [5, 6].map((seed) => finish(retrain(watched, { config, parameters }, { ...settings, seed }))),
    );
    expect(new Set(seeds)).toEqual(new Set([config.seed]));
    expect(found[0]).not.toEqual(found[1]);
  },
);
