// Trains the lanes of the presets that say what was measured, each to its end, over seeds that nothing was chosen by:
// `node --import tsx scripts/preset-findings.mjs` writes src/config/preset-findings.json, of which the page makes its words.
// It takes four minutes.
import { writeFileSync } from 'node:fs';
import { setField } from '../src/config/draft.ts';
import { configsOf, PRESETS } from '../src/config/presets.ts';
import { loadWasm } from '../src/engines/wasm/index.ts';
import { summary } from '../src/math/statistics.ts';
import { Trainer } from '../src/training/trainer.ts';

/** @typedef {import('../src/config/schema').RunConfig} RunConfig */

const SEEDS = Array.from({ length: 10 }, (_, i) => 100 + i);
/** The fixed rate that the gain is compared with besides. */
const FASTER_RATE = 0.1;

const factory = await loadWasm();
/** @param {number} value */
const rounded = (value) => Number(value.toPrecision(4));

/** Trains a network of every seed to its end. @param {RunConfig} config */
async function train(config) {
  const runs = [];
  for (const seed of SEEDS) {
    const trainer = await Trainer.begin(factory, { ...config, seed });
    const start = summary(await trainer.timescales());
    while (!trainer.end) await trainer.advance();
    const end = summary(await trainer.timescales());
    const { history, reached } = trainer.progress;
    trainer.dispose();
    const loss = history.reduce((sum, record) => sum + record.loss / record.heads.length, 0) / history.length;
    runs.push({ reached, loss: rounded(loss), sd: [start.sd, end.sd].map(rounded) });
    console.error(config.curriculum.kind, config.network.tau, config.modulation.gain, seed, runs.at(-1));
  }
  return runs;
}

const climbs = [];
for (const config of configsOf(PRESETS.diversity)) climbs.push(await train(config));
const [fixed, withGain] = configsOf(PRESETS.gain);
/** @param {RunConfig} config */
const lossOf = async (config) => (await train(config)).map(({ loss }) => loss);
const findings = {
  seeds: [SEEDS[0], SEEDS[SEEDS.length - 1]],
  diversity: {
    reached: climbs.map((runs) => runs.map(({ reached }) => reached)),
    sd: climbs[climbs.length - 1].map(({ sd }) => sd),
  },
  gain: {
    fixed: await lossOf(fixed),
    withGain: await lossOf(withGain),
    faster: await lossOf(setField(fixed, 'training.learningRate', FASTER_RATE)),
    fasterRate: FASTER_RATE,
  },
};
writeFileSync('src/config/preset-findings.json', `${JSON.stringify(findings)}\n`);
