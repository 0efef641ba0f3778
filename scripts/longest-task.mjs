// How long the page's own thread is ever busy while two networks train: `node scripts/longest-task.mjs [seconds]`.
// In its processor time, which other programs hardly stretch; below 60 ms nothing that is touched waits noticeably.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser } from './browser.mjs';

/** @typedef {{ name: string, pid: number, tid: number, tdur?: number, args: { name?: string } }} TraceEvent */

const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = Number(process.argv[2] ?? 30);

await build({ root, logLevel: 'warn' });
const server = await preview({ root, preview: { port: 0 } });
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.locator('#play[data-phase=ready]').waitFor();
  await browser.startTracing(page, { categories: ['toplevel'] });
  await page.keyboard.press('Space');
  await page.waitForTimeout(1000 * seconds);
  const longest = longestTask(await browser.stopTracing());
  console.log(`The longest task of the page took ${longest.toFixed(1)} ms.`);
} finally {
  await browser.close();
  await server.close();
}

/** In ms; `tdur` is in µs. @param {Buffer} trace */
function longestTask(trace) {
  /** @type {TraceEvent[]} */
  const events = JSON.parse(trace.toString()).traceEvents;
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = events.filter(({ pid, tid }) => mains.some((main) => main.pid === pid && main.tid === tid));
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
