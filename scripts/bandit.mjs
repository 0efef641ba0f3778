// Plays the worlds whose statistics the page on the bandit opens with: `node --import tsx scripts/bandit.mjs` makes
// src/neighbours/bandit/recorded.json in a few seconds. Other settings are played in the browser.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { DEFAULT_WORLDS, SEED } from '../src/neighbours/bandit/settings.ts';
import { summarise } from '../src/neighbours/bandit/summary.ts';

const FILE = 'src/neighbours/bandit/recorded.json';

const playing = summarise(DEFAULT_WORLDS, SEED);
let step = playing.next();
while (!step.done) step = playing.next();
const { agents, ...head } = step.value;
const rounded = (/** @type {string} */ _, /** @type {unknown} */ value) =>
  typeof value === 'number' ? Number(value.toPrecision(5)) : value;
const lines = Object.entries(agents).map(([name, agent]) => `"${name}":${JSON.stringify(agent, rounded)}`);
const text = `${JSON.stringify(head).slice(0, -1)},"agents":{\n${lines.join(',\n')}\n}}\n`;
writeFileSync(FILE, text);
console.error(`${FILE}: ${gzipSync(text).length} bytes when packed`);
