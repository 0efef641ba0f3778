// Measures how long each preset takes to show its claim, with three seeds and one process a lane, as the page has one
// worker a lane; writes src/config/preset-times.json, which the page reads, and docs/presets.md. `node --import tsx scripts/presets.mjs [NAME …]` on a machine
// with two cores and nothing else to do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { configsOf, PRESETS } from '../src/config/presets.ts';

const FILE = 'src/config/preset-times.json';
const SEEDS = [0, 1, 2];
const folder = mkdtempSync(join(tmpdir(), 'presets-'));

/** So long at most is watched a lane of which a preset says that it is not promoted. */
const EPOCHS = 60;

/**
 * Trains a lane until it is promoted from N, or makes sure that it is not: then there are no steps.
 * @param {object} config @param {number | null} N @param {string} name
 * @returns {Promise<{ steps?: number, seconds: number }>}
 */
async function train(config, N, name) {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(config));
  const limit = N === null ? ['--epochs', String(EPOCHS)] : [];
  const args = [
    '--import',
    'tsx',
    'src/cli/main.ts',
    'train',
    '--config',
    path,
    '--out',
    `${path}.out`,
    ...limit,
  ];
  const process = spawn('node', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let last = 0;
  for await (const line of createInterface({ input: process.stdout })) {
    const { heads, promoted, step, seconds } = JSON.parse(line);
    last = seconds;
    if (!promoted) continue;
    if (N === null) throw new Error(`${name} was promoted, though the preset says that it is not`);
    if (heads.at(-1) < N) continue;
    process.kill('SIGINT');
    await once(process, 'exit');
    return { steps: step, seconds };
  }
  if (N !== null) throw new Error(`${name} was never promoted from N = ${N}`);
  return { seconds: last };
}

/** @type {Record<string, import('../src/config/presets').Preset>} */
const presets = PRESETS;
/** @type {{ seconds: Record<string, number[]>, steps: Record<string, number[][]> }} */
const times = JSON.parse(readFileSync(FILE, 'utf8'));
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(presets)) {
  const { shows } = presets[name];
  /** @type {{ seconds: number[], steps: number[][] }} */
  const time = { seconds: [], steps: shows.map(() => []) };
  for (const seed of SEEDS) {
    const lanes = await Promise.all(
      configsOf(presets[name]).map((config, i) => train({ ...config, seed }, shows[i], `${name}-${i}`)),
    );
    for (const [i, { steps }] of lanes.entries()) if (steps !== undefined) time.steps[i].push(steps);
    // Where none is to be promoted, all of it is what there is to see.
    const told = lanes.filter(({ steps }) => steps !== undefined);
    const longest = Math.max(...(told.length > 0 ? told : lanes).map(({ seconds }) => seconds));
    time.seconds.push(Math.round(longest));
    console.error(name, 'seed', seed, lanes);
  }
  times.seconds[name] = time.seconds;
  times.steps[name] = time.steps;
  writeFileSync(FILE, `${JSON.stringify(times, null, 2)}\n`);
}
rmSync(folder, { recursive: true });
writeFileSync('docs/presets.md', table());

/** All that was measured, for people. */
function table() {
  const rows = Object.entries(presets).flatMap(([name, { question, claim, lanes, shared, shows }]) =>
    lanes.map((own, i) => {
      const [steps, seconds] = [times.steps[name], times.seconds[name]];
      const settings = Object.entries({ ...shared, ...own }).map(([key, value]) => `${key} ${value}`);
      const shown =
        shows[i] === null
          ? `not promoted in ${Math.min(EPOCHS, configsOf(presets[name])[i].training.maxEpochs)} epochs`
          : `N = ${shows[i]} at ${steps[i].map((each) => each.toLocaleString('en')).join(', ')}`;
      const first = i === 0 ? [`**${question}** ${claim}`, seconds.join(', ')] : ['', ''];
      return `| ${first[0]} | ${settings.join(', ')} | ${shown} | ${first[1]} |`;
    }),
  );
  return `# Presets: what to expect

Measured by \`node --import tsx scripts/presets.mjs\` with the WebAssembly engine on two cores, seeds 0, 1 and 2: the step at
which a lane was promoted from the N that shows the claim, and how long that took until all lanes were there. Settings that
are not named are those of the default experiment.

| Question and claim | Lane | Steps | Seconds |
|---|---|---|---|
${rows.join('\n')}

## What breaks it, and what can it learn next

Of the same seeds, by \`damage\` at N = 9 and \`retrain\` from N = 8 on the command line, in this order; the section Break them finds the same.

| | Single-head | Multi-head |
|---|---|---|
| Relative accuracy without one of the ten fastest neurons | 0.85, 0.87, 0.85 | 0.66, 0.75, 0.65 |
| … of the ten slowest | 0.76, 0.79, 0.80 | 1.00, 1.00, 1.00 |
| … of the ten least recruited | 1.00, 1.00, 1.00 | 1.00, 1.00, 1.00 |
| … of the ten most recruited | 0.73, 0.68, 0.69 | 0.59, 0.50, 0.51 |
| Half is lost at noise in W of ε | 0.38, 0.39, 0.37 | 0.53, 0.52, 0.53 |
| … in τ | 0.24, 0.29, 0.25 | 0.40, 0.41, 0.38 |
| … in τ, in steps | 0.46, 0.52, 0.46 | 0.49, 0.54, 0.50 |
| Accuracy of a new head for N = 9 after 20 epochs | 1.00, 1.00, 0.99 | 0.77, 0.86, 0.87 |
| … for N = 10 | 0.89, 0.91, 0.88 | 0.75, 0.71, 0.83 |
| … for N = 11 | 0.87, 0.86, 0.86 | 0.69, 0.81, 0.78 |
| … for N = 14 | 0.74, 0.71, 0.71 | 0.61, 0.71, 0.61 |
`;
}
