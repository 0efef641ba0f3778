// Measures how long each preset takes to show its claim, with three seeds and one process a lane, as the page has one
// worker a lane; writes src/config/preset-times.json. `node --import tsx scripts/presets.mjs [NAME …]` on a machine
// with two cores and nothing else to do.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { configsOf, PRESETS } from '../src/config/presets.ts';

const FILE = 'src/config/preset-times.json';
const SEEDS = [0, 1, 2];
const folder = mkdtempSync(join(tmpdir(), 'presets-'));

/** So long is watched a lane of which a preset says that it is not promoted. */
const EPOCHS = 60;

/**
 * Trains a lane until it is promoted from N, or makes sure that it is not.
 * @param {object} config @param {number | null} N @param {string} name
 * @returns {Promise<{ steps: number, seconds: number } | undefined>}
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
  for await (const line of createInterface({ input: process.stdout })) {
    const { heads, promoted, step, seconds } = JSON.parse(line);
    if (!promoted) continue;
    if (N === null) throw new Error(`${name} was promoted, though the preset says that it is not`);
    if (heads.at(-1) < N) continue;
    process.kill('SIGINT');
    return { steps: step, seconds };
  }
  if (N !== null) throw new Error(`${name} was never promoted from N = ${N}`);
  return undefined;
}

/** @type {Record<string, import('../src/config/presets').Preset>} */
const presets = PRESETS;
const times = JSON.parse(readFileSync(FILE, 'utf8'));
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(presets)) {
  const { shows } = presets[name];
  /** @type {{ seconds: number[], steps: number[][] }} */
  const time = { seconds: [], steps: shows.map(() => []) };
  for (const seed of SEEDS) {
    const lanes = await Promise.all(
      configsOf(presets[name]).map((config, i) => train({ ...config, seed }, shows[i], `${name}-${i}`)),
    );
    for (const [i, lane] of lanes.entries()) if (lane) time.steps[i].push(lane.steps);
    time.seconds.push(Math.max(...lanes.map((lane) => lane?.seconds ?? 0)));
    console.error(name, 'seed', seed, lanes);
  }
  times[name] = time;
  writeFileSync(FILE, `${JSON.stringify(times, null, 2)}\n`);
}
rmSync(folder, { recursive: true });
