// Trains the networks that the page on packing opens with, of every size and mode over several seeds, and writes down what was
// found: `node --import tsx scripts/packing.mjs` makes src/neighbours/packing/recorded.json, and recorded-insides.json with what
// is inside of the first seed of each. What is there already is not trained again: `… --anew` does.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadWasm } from '../src/engines/wasm/index.ts';
import { keyOf, MODES, SIZES } from '../src/neighbours/packing/settings.ts';
import { packNetwork } from '../src/neighbours/packing/train-network.ts';

/**
 * @typedef {import('../src/neighbours/packing/network').PackedNetwork} PackedNetwork
 * @typedef {import('../src/neighbours/packing/network').PackedInside} PackedInside
 * @typedef {import('../src/neighbours/packing/settings').PackingSettings} PackingSettings
 */

const FOLDER = 'src/neighbours/packing/';
const FILE = `${FOLDER}recorded.json`;
const INSIDES = `${FOLDER}recorded-insides.json`;
/** What the page opens with, inside and all. */
const FIRST_SIZE = 6;

const { values } = parseArgs({
  options: { anew: { type: 'boolean', default: false }, seeds: { type: 'string', default: '5' } },
});
const seeds = Array.from({ length: Number(values.seeds) }, (_, seed) => seed);

/** Where the page looks first, first; and the control of rank 2. @type {PackingSettings[]} */
const wanted = seeds.flatMap((seed) => [
  ...[FIRST_SIZE, ...SIZES.filter((size) => size !== FIRST_SIZE)].flatMap((units) =>
    MODES.map((mode) => ({ mode, units, rank: 1, noise: 0, seed })),
  ),
  { mode: 'synaptic', units: FIRST_SIZE, rank: 2, noise: 0, seed },
]);

const factory = await loadWasm();
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** @type {PackedNetwork[]} */
const networks = values.anew ? [] : read(FILE, { networks: [] }).networks;
/** @type {Record<string, PackedInside>} */
const insides = values.anew ? {} : read(INSIDES, {});
for (const settings of wanted) {
  if (networks.some((network) => keyOf(network.settings) === keyOf(settings))) continue;
  const { inside, seconds = 0, ...network } = await train(settings);
  const kept = settings.seed === 0 && inside ? shortened(inside) : undefined;
  const isFirst = settings.units === FIRST_SIZE && settings.rank === 1;
  const ambiguity = rounded(network.ambiguity, 3); // as exact as it is drawn
  networks.push({ ...rounded({ ...network, ...(kept && isFirst && { inside: kept }) }, 4), ambiguity });
  if (kept && !isFirst) insides[keyOf(settings)] = kept;
  console.error(`${keyOf(settings)}: ${seconds.toFixed(1)} s`);
  write();
}

/** @param {PackingSettings} settings @returns {Promise<PackedNetwork>} */
async function train(settings) {
  const packing = packNetwork(factory, settings);
  for (;;) {
    const { done, value } = await packing.next();
    if (done) return value;
  }
}

/** In as many digits as a network needs to answer as it did. @param {PackedInside} inside @returns {PackedInside} */
function shortened({ parameters, eigenvalues }) {
  return { parameters: rounded(parameters, 4), eigenvalues: rounded(eigenvalues, 3) };
}

/** @template T @param {T} value @param {number} digits @returns {T} */
function rounded(value, digits) {
  return JSON.parse(
    JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toPrecision(digits)) : each)),
  );
}

/** @param {string} file @param {any} otherwise */
function read(file, otherwise) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : otherwise;
}

function write() {
  const date = new Date().toISOString().slice(0, 10);
  const lines = networks.map((network) => JSON.stringify(network)).join(',\n');
  const head = JSON.stringify({ date, engine: factory.info.engine, program: version }).slice(0, -1);
  const text = `${head},"networks":[\n${lines}\n]}\n`;
  writeFileSync(FILE, text);
  writeFileSync(INSIDES, `${JSON.stringify(insides)}\n`);
  console.error(`${FILE}: ${gzipSync(text).length} bytes when packed`);
}
