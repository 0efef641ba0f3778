import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { encodeAs } from '../../../src/network/formats';
import { run } from '../../support/cli';
import { trained } from '../../support/trained';

const python = ['python3', '/usr/bin/python3'].find(
  (each) => spawnSync(each, ['-c', 'import numpy']).status === 0,
);
if (!python) console.log('The NumPy example is not tested: python3 cannot import numpy here.');

const folder = mkdtempSync(join(tmpdir(), 'tau-numpy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [net, npz] = ['net.json', 'out.npz'].map((name) => join(folder, name));

function ask(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(python as string, args, {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: 'docs', PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

test.skipIf(!python)('NumPy reads what export writes, and analyses it in a page of code', async () => {
  writeFileSync(net, encodeAs('json', await trained('multi', 60)));
  const { code, out } = await run(['export', net, '--npz', npz, '--trials', '4', '--steps', '300']);
  expect({ code, out: JSON.parse(out) }).toEqual({
    code: 0,
    out: { out: npz, heads: [2, 3, 4], trials: 4, steps: 300, seed: 1 },
  });
  const [first, ...neurons] = ask('docs/analysis.py', npz).trim().split('\n');
  const { accuracy, components } = JSON.parse(first);
  expect(Object.keys(accuracy)).toEqual(['2', '3', '4']);
  expect(components).toBeGreaterThan(0);
  expect(neurons).toHaveLength(12);

  // The states follow from the weights and bits that stand beside them.
  const fault = ask(
    '-c',
    `import numpy as np, sys
n = np.load(sys.argv[1])
h, a = n["states"][:, :-1], 1 / n["tau"]
u = h @ n["W"].T + n["b"] + n["bits"][:, 1:, None] * n["W_in"] + n["b_in"]
z = (1 - a) * h + a * u
odd = lambda N: sum(n["bits"][:, 10 - i : -i or None] for i in range(N)) % 2
parity = max(np.abs(n["answers"][:, 10:, k].astype(int) - odd(N)).max() for k, N in enumerate(n["heads"]))
print(np.abs(np.where(z > 0, z, 0.01 * z) - n["states"][:, 1:]).max(), parity)`,
    npz,
  );
  const [states, answers] = fault.split(' ').map(Number);
  expect(states).toBeLessThan(1e-5);
  expect(answers).toBe(0);
});

test('the example is a page of code', () => {
  expect(readFileSync('docs/analysis.py', 'utf8').split('\n').length).toBeLessThan(40);
});

test('export takes one head where it is asked for, and says what it cannot do', async () => {
  writeFileSync(net, encodeAs('json', await trained('multi', 60)));
  const one = await run(['export', net, '--npz', npz, '--steps', '20', '--n', '3']);
  expect(JSON.parse(one.out).heads).toEqual([3]);
  expect(await run(['export', net])).toMatchObject({
    code: 2,
    err: '--npz is missing: say where to put the arrays\n',
  });
  expect(await run(['export', net, '--npz', npz, '--n', '9'])).toMatchObject({
    code: 1,
    err: `${net}: There is no head for N = 9: the network has N = 2, 3, 4.\n`,
  });
});
