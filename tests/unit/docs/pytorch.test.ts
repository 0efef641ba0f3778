import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { evaluate } from '../../../src/cli/evaluate';
import { forward } from '../../../src/cli/forward';
import { loadWasm } from '../../../src/engines/wasm';
import { encodeAs, type NetworkFormat } from '../../../src/network/formats';
import { Trainer } from '../../../src/training/trainer';
import { TestTerminal } from '../../support/cli';
import { smallConfig } from '../../support/config';

const python = ['python3', '/usr/bin/python3'].find(
  (each) => spawnSync(each, ['-c', 'import torch']).status === 0,
);
if (!python) console.log('The PyTorch example is not tested: python3 cannot import torch here.');

const folder = mkdtempSync(join(tmpdir(), 'tau-torch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a piece of Python prints as JSON; it can use the example as a module. */
function ask(code: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(python as string, ['-c', code, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: 'docs', PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A network that has been trained for some steps, in a file. */
async function saved(
  name: string,
  changes: Parameters<typeof smallConfig>[0],
  steps: number,
  format: NetworkFormat = 'json',
): Promise<string> {
  const run = await Trainer.begin(await loadWasm(), smallConfig(changes));
  while (run.progress.step < steps && !run.end) await run.advance();
  const path = join(folder, `${name}.${format}`);
  writeFileSync(path, encodeAs(format, await run.snapshot(), new Date()));
  return path;
}

const BITS = '011010011101';

test.skipIf(!python)(
  'the PyTorch example gives the same logits, whatever the cell, the task and the kind of file',
  async () => {
    const leaky = (['inside', 'outside'] as const).flatMap((leak) =>
      ['leakyRelu', 'relu', 'tanh', 'sigmoid'].map((activation) => ({ network: { leak, activation } })),
    );
    const gated = ['gru', 'lstm'].map((cell) => ({ network: { cell } }));
    const masked = [{ density: 0.4, dale: true }, { selfConnections: true }].map((network) => ({ network }));
    const told = ['input', 'excitability', 'synaptic', 'both'].map((context) => ({
      network: { context, contextRank: 2 },
    }));
    const tasks = ['dms', 'majority'].map((kind) => ({ task: { kind, repeat: 2, coding: '±1' } }));
    const all = [
      ...leaky,
      ...gated,
      ...masked,
      ...told,
      ...tasks,
      { curriculum: { kind: 'none', heads: 'all' } },
    ];
    const paths = await Promise.all(all.map((changes, i) => saved(`net${i}`, changes, 60)));
    paths.push(await saved('net', { network: { cell: 'lstm' } }, 60, 'safetensors'));
    const answers = ask(
      `import json, sys, torch, pytorch
bits = torch.tensor([[int(bit)] for bit in sys.argv[1]])
print(json.dumps([{N: logits[0].tolist() for N, logits in pytorch.run(*net, bits, torch.zeros(1, 12)).items()}
                  for net in map(pytorch.load, sys.argv[2:])]))`,
      BITS,
      ...paths,
    );
    for (const [i, path] of paths.entries()) {
      const { logits } = await forward([path, '--bits', BITS], new TestTerminal());
      expect(Object.keys(answers[i])).toEqual(Object.keys(logits));
      for (const [N, pair] of Object.entries(logits)) {
        for (const k of [0, 1])
          expect(Math.abs(answers[i][N][k] - pair[k]), `${i}, N = ${N}`).toBeLessThan(2e-5);
      }
    }
  },
);

const GOOD = { network: { units: 48 }, training: { batchSize: 64, stepsPerEpoch: 200 } };
const BRIEF = { network: { units: 24 }, training: { batchSize: 32, stepsPerEpoch: 200 } };
const TRAINED: [name: string, changes: Parameters<typeof smallConfig>[0]][] = [
  ['parity', GOOD],
  ['dms', { ...BRIEF, task: { kind: 'dms', repeat: 1, repeatTo: 2 } }],
  ['majority', { ...BRIEF, task: { kind: 'majority', p: 0.5 } }],
  ['a GRU', { ...BRIEF, network: { ...BRIEF.network, cell: 'gru' }, task: { kind: 'dms' } }],
];

test.skipIf(!python)('and the same accuracy, whatever the task and the cell', async () => {
  const paths = await Promise.all(
    TRAINED.map(([name, changes]) => saved(name, changes, name === 'parity' ? 800 : 400)),
  );
  const all = ask(
    `import json, sys, torch, pytorch
torch.manual_seed(1)
print(json.dumps([pytorch.accuracy(*pytorch.load(path)) for path in sys.argv[1:]]))`,
    ...paths,
  );
  for (const [i, [name]] of TRAINED.entries()) {
    const { accuracy } = await evaluate([paths[i], '--sequences', '20000'], new TestTerminal());
    expect(Object.keys(all[i]), name).toEqual(Object.keys(accuracy));
    for (const [N, share] of Object.entries(accuracy))
      expect(Math.abs(all[i][N] - share), `${name}, N = ${N}`).toBeLessThan(name === 'parity' ? 0.005 : 0.02);
    if (name === 'parity') expect(Math.min(...Object.values(accuracy))).toBeGreaterThan(0.9);
  }
});

const MODULES = ['GRU(1, 6)', 'LSTM(1, 6)', 'RNN(1, 6)', "RNN(1, 6, nonlinearity='relu')"];

test.skipIf(!python)('modules of PyTorch are saved for this program, and answer here as there', async () => {
  const paths = MODULES.map((_, i) => join(folder, `torch${i}.safetensors`));
  const all = ask(
    `import json, sys, torch, pytorch
bits = torch.tensor([[[float(bit)]] for bit in sys.argv[1]])
answers = []
for path, rnn in zip(sys.argv[2:], [${MODULES.map((module) => `torch.nn.${module}`).join(', ')}]):
    fc = torch.nn.Linear(6, 2)
    arrays, config = pytorch.gru(rnn, fc, 3)
    pytorch.save(path, arrays, config, [3])
    answers.append(fc(rnn(bits)[0][-1])[0].tolist())
print(json.dumps(answers))`,
    BITS,
    ...paths,
  );
  expect(all).toHaveLength(MODULES.length);
  for (const [i, path] of paths.entries()) {
    const { logits } = await forward([path, '--bits', BITS], new TestTerminal());
    for (const k of [0, 1]) expect(Math.abs(all[i][k] - logits['3'][k]), MODULES[i]).toBeLessThan(2e-5);
  }
});
