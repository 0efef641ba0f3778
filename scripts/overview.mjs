// Records what the page that lists the neighbours plays: `node --import tsx scripts/overview.mjs` makes
// src/neighbours/overview/recorded.json (two minutes).
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadWasm } from '../src/engines/wasm/index.ts';
import { probeSpecialization } from '../src/neighbours/modules/measures.ts';
import { bridgesOf, DEFAULT_SETTINGS, STEPS } from '../src/neighbours/modules/settings.ts';
import { MODES, SIZES } from '../src/neighbours/packing/settings.ts';
import { meanPacked, networksLike } from '../src/neighbours/packing/summary.ts';
import { packNetwork } from '../src/neighbours/packing/train-network.ts';

const FILE = 'src/neighbours/overview/recorded.json';

/** @type {import('../src/neighbours/overview/recorded').RecordedOverview['packing']} */
const packing = [];
const factory = await loadWasm();
for (const units of SIZES) {
  for (const mode of MODES) {
    const learning = packNetwork(factory, { mode, units, rank: 1, noise: 0, seed: 0 });
    /** @type {number[][]} */
    const frames = [];
    for (let step = await learning.next(); ; step = await learning.next()) {
      if (step.done) {
        packing.push({ units, mode, frames: [...frames, percent(step.value.accuracy)] });
        break;
      }
      frames.push(percent(step.value.accuracy));
    }
    console.error(`${units} ${mode}`);
  }
}

const { networks } = read('src/neighbours/packing/recorded.json');
const packed = SIZES.flatMap((units) =>
  MODES.map((mode) => {
    const like = networksLike(networks, { mode, units, rank: 1, noise: 0 });
    return { units, mode, mean: meanPacked(like), networks: like.length };
  }),
);
const modules = bridgesOf(DEFAULT_SETTINGS.units).map((wires) => meansOf(wires));
const lines = (/** @type {unknown[]} */ list) => list.map((each) => JSON.stringify(each)).join(',\n');
const text = `{"packing":[\n${lines(packing)}\n],"packed":[\n${lines(packed)}\n],"modules":[\n${lines(modules)}\n]}\n`;
writeFileSync(FILE, text);
console.error(`${FILE}: ${gzipSync(text).length} bytes when packed`);

/** @param {readonly number[]} accuracy */
function percent(accuracy) {
  return accuracy.map((each) => Math.round(1000 * each) / 10);
}

/** Means over the networks of a bridge, after each step. @param {number} wires */
function meansOf(wires) {
  const { units } = DEFAULT_SETTINGS;
  /** @type {import('../src/neighbours/modules/recorded').RecordedModules} */
  const recorded = read('src/neighbours/modules/recorded.json');
  const found = recorded.networks.filter(
    ({ settings }) => settings.units === units && settings.wires === wires,
  );
  /** @param {(measures: import('../src/neighbours/modules/recorded').RecordedModulesResult['measures']) => number} value */
  const mean = (value) =>
    Math.round((1000 * found.reduce((sum, { measures }) => sum + value(measures), 0)) / found.length) / 1000;
  const steps = Array.from({ length: STEPS }, (_, t) => t);
  return {
    wires,
    networks: found.length,
    knows: steps.map((t) =>
      [0, 1].map((half) => [0, 1].map((digit) => mean(({ probe }) => probe[t][half][digit]))),
    ),
    F: steps.map((t) => mean(({ probe }) => probeSpecialization(probe[t]))),
  };
}

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
