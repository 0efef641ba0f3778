// Everything that must hold, in one command; `npm test -- unit browser` runs only those stages.
// Later stages run after a failure too. The last line is the sum: "N passed, N failed[, N skipped]".
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { countPlaywright, countReport, countVitest, oneFailed, sentence, sum } from './count.mjs';

/** @typedef {import('./count.mjs').Count} Count */

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;

/** @type {Map<string, Count>} */
const counts = new Map();

/** @type {Record<string, () => Count | Promise<Count>>} */
const stages = {
  check: () => single('biome', 'check', '--error-on-warnings', '.'),
  types: () => single('tsc'),
  unit: () => vitest('unit'),
  browser: () => inBrowser(() => vitest('browser', 'webgpu')),
  build: () => single('npm', 'run', 'build'),
  e2e: () => inBrowser(playwright),
  nightly: () => vitest('nightly'),
};
/** What takes an hour, and is done only when it is asked for. */
const ON_REQUEST = ['nightly'];

/**
 * Runs a tool of node_modules, its output streaming through.
 * @param {string} tool @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
function run(tool, args, env) {
  const shell = process.platform === 'win32'; // there the tools are .cmd files
  return spawnSync(tool, args, { shell, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

/** A tool without tests of its own counts as one. @param {string} tool @param {string[]} args @returns {Count} */
function single(tool, ...args) {
  return run(tool, args) ? { passed: 1, failed: 0, skipped: 0 } : oneFailed;
}

/** @param {string[]} projects */
function vitest(...projects) {
  const report = newReport(projects[0]);
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
  const succeeded = run('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...reporters,
  ]);
  return countReport(report, countVitest, succeeded);
}

function playwright() {
  if (counts.get('build')?.failed) {
    console.error('There is no build to test.');
    return oneFailed;
  }
  const report = newReport('e2e');
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter', 'list,json'];
  const succeeded = run('playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return countReport(report, countPlaywright, succeeded);
}

/** @param {string} name */
function newReport(name) {
  const folder = 'node_modules/.cache/reports';
  mkdirSync(folder, { recursive: true });
  rmSync(`${folder}/${name}.json`, { force: true });
  return `${folder}/${name}.json`;
}

/** Without a browser the stage fails with the one line that says what is missing. @param {() => Count} stage */
async function inBrowser(stage) {
  try {
    const { executablePath, name } = await findBrowser();
    console.log(`in ${executablePath} (${name})`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return oneFailed;
  }
  return stage();
}

const names = Object.keys(stages);
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}; the stages are ${names.join(', ')}.`);
  process.exit(2);
}

for (const name of names) {
  if (chosen.length > 0 ? !chosen.includes(name) : ON_REQUEST.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  counts.set(name, await stages[name]());
  console.log(`${name} took ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

console.log();
for (const [name, count] of counts) console.log(`${name.padEnd(8)} ${sentence(count)}`);
const total = sum(counts.values());
console.log(sentence(total));
process.exitCode = total.failed > 0 ? 1 : 0;
