import { fileURLToPath } from 'node:url';
import { median, quantile } from 'd3-array';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findBrowser, withGpu, withWebgpu } from '../../scripts/browser.mjs';
import { sizesOf } from '../../src/cli/bench';
import { type Contender, race } from '../../src/cli/race';
import { table } from '../../src/cli/table';
import { readArguments, UsageError } from '../../src/cli/usage';
import { shardsOf } from '../../src/engines/sharded/shards';
import { SIZES, type SizeName } from '../../src/engines/workload';
import { ISOLATION } from '../../src/offline/isolation';
import type {} from './page'; // declares globalThis.ask
import { cpuTime } from './processes';
import { pytorch, type Torch } from './pytorch';
import type { Answers, EngineName, Question } from './worker';

const ROUNDS = 9;
const ENGINES: EngineName[] = ['wasm plain', 'wasm relaxed', 'webgl', 'webgpu', 'naive webgl', 'naive cpu'];
/** … that share large batches. */
const THREADS: EngineName[] = [
  'wasm, 1 thread',
  'wasm, 2 threads, shared memory',
  'wasm, 2 threads, copies',
  'wasm, all threads',
];

/** Asks a worker of the page, which is made by being asked. */
type Ask = <K extends Question['kind']>(
  worker: string,
  question: Question & { kind: K },
) => Promise<Answers[K]>;

export async function main(args: string[]): Promise<void> {
  try {
    const { values, positionals } = readArguments(args, { gpu: { type: 'boolean' } }, [], 'more');
    if (positionals.length > 1) throw new UsageError(`"${positionals[1]}" is not expected`);
    const sizes = sizesOf(positionals[0]);
    const naiveSizes = positionals[0] ? sizes : sizes.filter((size) => size !== 'paper'); // it takes minutes there
    const torch = await pytorch();
    const graphics = values.gpu ? withGpu : withWebgpu;
    const results = await inBrowser(graphics, async (ask, pid) =>
      bench(ask, pid, sizes, naiveSizes, await cudaRows(torch, sizes)),
    ).finally(() => torch?.close());
    process.stdout.write(`${JSON.stringify(results)}\n`);
  } catch (error) {
    log((error as Error).message);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** PyTorch on the graphics processor, eager and compiled, where it can be had. */
async function cudaRows(torch: Torch | undefined, sizes: SizeName[]): Promise<Contender[]> {
  const rows: Contender[] = [];
  if (!torch) return rows;
  for (const engine of torch.ways.filter((way) => way !== 'pytorch')) {
    for (const size of sizes) {
      log(`warming up ${engine} at ${size} size`);
      const measure = () => torch.measure(engine, size);
      await measure().then(
        () => rows.push({ engine, size, measure }),
        ({ message }: Error) => log(`left out: ${message}`),
      );
    }
  }
  return rows;
}

async function bench(
  ask: Ask,
  pid: number,
  sizes: SizeName[],
  naiveSizes: SizeName[],
  others: readonly Contender[],
) {
  const contenders = [...others];
  const large = sizes.filter((size) => shardsOf(SIZES[size].spec) > 1);
  for (const engine of [...ENGINES, ...THREADS]) {
    const byTheClock = THREADS.includes(engine);
    const own = byTheClock ? large : engine.startsWith('naive') ? naiveSizes : sizes;
    for (const size of own) {
      log(`warming up ${engine} at ${size} size`);
      const { count, device, missing } = await ask(engine, { kind: 'prepare', engine, size, byTheClock });
      if (device) log(`${engine} runs on ${device}`);
      if (missing) log(`left out: ${missing}`);
      else contenders.push({ engine, size, measure: () => measure(ask, pid, { engine, size, count }) });
    }
  }
  contenders.sort((a, b) => sizes.indexOf(a.size) - sizes.indexOf(b.size));
  const results = await race(contenders, ROUNDS, log);
  log(table(results));
  const wasm = contenders.some(({ engine }) => engine === 'wasm relaxed') ? 'wasm relaxed' : 'wasm plain';
  const together = [];
  for (const size of sizes) {
    const pair = await twoWorkers(ask, wasm, size);
    log(`two workers of ${wasm} do ${pair.ratio.toFixed(2)} times as much as one at ${size} size`);
    together.push(pair);
  }
  // null: the system does not say
  return {
    results: results.map((result) => ({ ...result, cpuMsPerStep: result.cpuMsPerStep ?? null })),
    together,
  };
}

async function measure(
  ask: Ask,
  pid: number,
  { engine, size, count }: { engine: EngineName; size: SizeName; count: number },
) {
  if (THREADS.includes(engine)) await ask(engine, { kind: 'wake', engine, size });
  const begun = cpuTime(pid);
  const sample = await ask(engine, { kind: 'measure', engine, size });
  const ended = cpuTime(pid);
  const { peak } = await ask(engine, { kind: 'peak', engine });
  const cpuMs = begun === undefined || ended === undefined ? undefined : (ended - begun) / count;
  return { ...sample, cpuMs, peak };
}

/** How much more two workers do than one: twice the time of one alone, by that of the slower one of two. */
async function twoWorkers(ask: Ask, engine: EngineName, size: SizeName) {
  const names = ['first', 'second'];
  for (const name of names) await ask(name, { kind: 'prepare', engine, size });
  const times = () => names.map(async (name) => (await ask(name, { kind: 'measure', engine, size })).ms);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const alone = (await ask(names[round % 2], { kind: 'measure', engine, size })).ms;
    ratios.push((2 * alone) / Math.max(...(await Promise.all(times()))));
  }
  return {
    engine,
    size,
    ratio: median(ratios) ?? Number.NaN,
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
  };
}

/** Serves tests/bench/page.ts to a browser with such graphics, and lets its workers be asked. */
async function inBrowser<T>(
  graphics: typeof withWebgpu,
  act: (ask: Ask, pid: number) => Promise<T>,
): Promise<T> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const vite = await createServer({
    root,
    logLevel: 'error',
    server: { port: 0, hmr: false, watch: null },
    cacheDir: 'node_modules/.vite-bench',
    optimizeDeps: { include: ['@tensorflow/tfjs'] },
  });
  const { executablePath, args, env } = graphics(await findBrowser());
  const browser = await chromium.launchServer({ executablePath, args, env });
  try {
    await vite.listen();
    const page = await (await chromium.connect(browser.wsEndpoint())).newPage();
    await page.route('**/bench', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: ISOLATION,
        body: '<script type="module" src="/tests/bench/page.ts"></script>',
      }),
    );
    await page.goto(`${vite.resolvedUrls?.local[0]}bench`);
    const asking = (worker: string, question: Question) =>
      page.evaluate((given) => globalThis.ask(given.worker, given.question), { worker, question });
    return await act(asking as Ask, browser.process().pid ?? 0);
  } finally {
    await browser.close();
    await vite.close();
  }
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
