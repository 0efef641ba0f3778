import { afterEach, expect, test, vi } from 'vitest';
import type { AnalysisProgress } from '../../src/analysis';
import { watch } from '../../src/analysis/sequence';
import type { MeasurementSettings } from '../../src/analysis/timescales';
import { referenceFactory } from '../../src/engines/reference';
import { loadWasm } from '../../src/engines/wasm';
import { Trainer } from '../../src/training/trainer';
import { AnalysisClient } from '../../src/worker/analysis-client';
import { smallConfig } from '../support/config';
import { findingsOf } from '../support/findings';

const client = new AnalysisClient();
afterEach(() => client.dispose());

const trained = await (
  await Trainer.begin(referenceFactory, smallConfig({ network: { units: 64 } }))
).snapshot();
const driving = (steps: number): MeasurementSettings => ({
  steps,
  trials: 10,
  p: 'uniform',
  seed: 3,
  lag: 20,
});
/** Longer than any test lasts. */
const endless = driving(2 ** 30);

test('what the worker finds is what is found here', async () => {
  const { result } = client.analyse('dynamics', trained, driving(2000), { priority: 'live' });
  expect(await result).toEqual(await findingsOf(trained, driving(2000), await loadWasm()));
  expect(trained.parameters[0].values.length).toBeGreaterThan(0);
});

test('a long measurement says how far it is, a few times a second, and ends where it is cancelled', async () => {
  const times: number[] = [];
  let latest = 0;
  const onProgress = ({ done, total }: AnalysisProgress) => {
    expect(total).toBe(2 ** 30);
    expect(done).toBeGreaterThan(latest);
    latest = done;
    times.push(performance.now());
  };
  const { result, cancel } = client.analyse('dynamics', trained, endless, { priority: 'paper', onProgress });
  await expect.poll(() => times.length).toBeGreaterThanOrEqual(6);
  // Messages may bunch up on their way, so only the pace over several is sure.
  expect((times[5] - times[0]) / 5).toBeGreaterThan(150);
  cancel();
  expect(await result).toBeUndefined();
  const after = await client.analyse('dynamics', trained, driving(100), { priority: 'paper' }).result;
  expect(after?.timescales.tau).toHaveLength(64);
});

test('an estimate goes before a long measurement, which goes on after it', async () => {
  let done = 0;
  const long = client.analyse('dynamics', trained, endless, {
    priority: 'paper',
    onProgress: (now) => {
      done = now.done;
    },
  });
  await expect.poll(() => done).toBeGreaterThan(0);
  expect(await client.analyse('dynamics', trained, driving(500), { priority: 'live' }).result).toBeDefined();
  const before = done;
  await expect.poll(() => done).toBeGreaterThan(before);
  long.cancel();
});

test('a row of bits is answered at once in the middle of a long measurement, as it would be here', async () => {
  const long = client.analyse('dynamics', trained, endless, { priority: 'paper' });
  const row = { bits: '0110100' };
  const ask = (network: typeof trained) =>
    client.analyse('sequence', network, row, { priority: 'asked' }).result;
  expect(await ask(trained)).toEqual(watch(referenceFactory, trained, row));
  const broken = { ...trained, parameters: trained.parameters.slice(1) };
  await expect(ask(broken)).rejects.toThrow('tau: missing');
  long.cancel();
});

test('of several estimates the newest is there first', async () => {
  client.analyse('dynamics', trained, driving(20_000), { priority: 'live' });
  const order: string[] = [];
  const older = client
    .analyse('dynamics', trained, driving(500), { priority: 'live' })
    .result.then(() => order.push('older'));
  const newer = client
    .analyse('dynamics', trained, driving(500), { priority: 'live' })
    .result.then(() => order.push('newer'));
  await Promise.all([older, newer]);
  expect(order).toEqual(['newer', 'older']);
});

test('a network that cannot be looked at gives no findings, and the next one does', async () => {
  const broken = { ...trained, parameters: trained.parameters.slice(1) };
  const { result } = client.analyse('dynamics', broken, driving(100), { priority: 'live' });
  await expect(result).rejects.toThrow('tau: missing');
  expect(await client.analyse('dynamics', trained, driving(100), { priority: 'live' }).result).toBeDefined();
});

test('every analysis can be asked by its name, and says what it has found already', async () => {
  const found: string[] = [];
  const settings = { trials: 1, bits: 20, seed: 1, N: 2, neurons: 'all' } as const;
  const { result } = client.analyse('damage', trained, settings, {
    priority: 'asked',
    onProgress: ({ stage, found: part }) => part && found.push(stage ?? ''),
  });
  expect((await result)?.neurons).toHaveLength(64);
  expect(found.filter((stage) => stage === 'neurons').length).toBeGreaterThan(1);
  expect([...new Set(found)]).toEqual(['neurons', 'noise in W', 'noise in τ', 'readout']);
});

test('whoever waits for a worker that crashes is told, and the next look gets a new one', async () => {
  const workers: Worker[] = [];
  const Real = globalThis.Worker;
  vi.stubGlobal(
    'Worker',
    class extends Real {
      constructor(...options: ConstructorParameters<typeof Worker>) {
        super(...options);
        workers.push(this);
      }
    },
  );
  const waiting = [1, 2].map(
    () => client.analyse('dynamics', trained, endless, { priority: 'paper' }).result,
  );
  workers[0].onerror?.(new ErrorEvent('error'));
  expect(await Promise.all(waiting)).toEqual([undefined, undefined]);
  expect(await client.analyse('dynamics', trained, driving(100), { priority: 'live' }).result).toBeDefined();
  expect(workers).toHaveLength(2);
  vi.unstubAllGlobals();
});
