// Trains the networks that the page on two halves opens with, bridge by bridge over several seeds, and writes down what was
// found: `node --import tsx scripts/modules.mjs` makes src/neighbours/modules/recorded.json, with the weights of the one that is
// shown at first. What is there already is not trained again: `… --anew` does.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { measure } from '../src/neighbours/modules/measures.ts';
import {
  bridgesOf,
  DEFAULT_SETTINGS,
  keyOf,
  SWEPT_SEEDS,
  wiresOf,
} from '../src/neighbours/modules/settings.ts';
import { trainModules } from '../src/neighbours/modules/train-network.ts';

/**
 * @typedef {import('../src/neighbours/modules/recorded').RecordedModules} RecordedModules
 * @typedef {import('../src/neighbours/modules/network').ModulesNetwork} ModulesNetwork
 * @typedef {import('../src/neighbours/modules/settings').ModulesSettings} ModulesSettings
 */

const FILE = 'src/neighbours/modules/recorded.json';

const { values } = parseArgs({ options: { anew: { type: 'boolean', default: false } } });

const seeds = Array.from({ length: SWEPT_SEEDS }, (_, seed) => seed);

/** All bridges of the size that is shown first, then four of a smaller and a larger one. */
const wanted = [
  ...seeds.flatMap((seed) =>
    bridgesOf(DEFAULT_SETTINGS.units).map((wires) => ({ settings: { ...DEFAULT_SETTINGS, wires }, seed })),
  ),
  ...[10, 50].flatMap((units) =>
    seeds.flatMap((seed) =>
      [...new Set([0, 0.01, 0.1, 0.5].map((share) => wiresOf(share, units)))].map((wires) => ({
        settings: { ...DEFAULT_SETTINGS, units, wires },
        seed,
      })),
    ),
  ),
];

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** @type {RecordedModules} */
const recorded =
  !values.anew && existsSync(FILE)
    ? JSON.parse(readFileSync(FILE, 'utf8'))
    : { networks: [], weights: { recurrent: [], readout: [], bias: [] } };
const networks = [...recorded.networks];
let { weights } = recorded;
for (const { settings, seed } of wanted) {
  const key = keyOf(settings, seed);
  if (networks.some((network) => keyOf(network.settings, network.seed) === key)) continue;
  const network = train(settings, seed);
  const { probeF: _, ...measures } = measure(network, settings.noise);
  networks.push({ settings, seed, measures: rounded(measures) });
  if (key === keyOf(DEFAULT_SETTINGS, 0)) weights = shortened(network);
  console.error(key);
  write();
}

/** @param {ModulesSettings} settings @param {number} seed @returns {ModulesNetwork} */
function train(settings, seed) {
  const training = trainModules(settings, seed);
  for (;;) {
    const { done, value } = training.next();
    if (done) return value;
  }
}

/** In hundredths: fine enough for a network to answer as it did. @param {ModulesNetwork} network */
function shortened({ weights: { recurrent, readout, bias } }) {
  const whole = (/** @type {Float64Array} */ values) => Array.from(values, (each) => Math.round(100 * each));
  return { recurrent: whole(recurrent), readout: whole(readout), bias: whole(bias) };
}

/** @template T @param {T} value @returns {T} */
function rounded(value) {
  return JSON.parse(
    JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toFixed(3)) : each)),
  );
}

function write() {
  const date = new Date().toISOString().slice(0, 10);
  const lines = networks.map((network) => JSON.stringify(network)).join(',\n');
  const head = JSON.stringify({ date, program: version }).slice(0, -1);
  const text = `${head},"networks":[\n${lines}\n],\n"weights":${JSON.stringify(weights)}}\n`;
  writeFileSync(FILE, text);
  console.error(`${FILE}: ${gzipSync(text).length} bytes when packed`);
}
