// Trains the default experiment as the page does, looks at both networks whenever they are promoted, and writes down what
// the page would show. `node --import tsx scripts/record.mjs` makes src/state/recorded-run.json, with which a first visit
// opens; `… --seed 3 --trace FILE.json.gz` a record of every epoch instead, for the tests of what the page says.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { analyseDynamics } from '../src/analysis/findings.ts';
import { watch } from '../src/analysis/sequence.ts';
import { defaultLanes } from '../src/config/default-lanes.ts';
import { loadWasm } from '../src/engines/wasm/index.ts';
import { newLane } from '../src/state/lane.ts';
import { FIRST_MEASUREMENT, liveMeasurement } from '../src/state/measure.ts';
import { bitsToWatch } from '../src/state/questions.ts';
import { receive } from '../src/state/receive.ts';
import { withFindings } from '../src/state/tau-net-points.ts';
import { Trainer } from '../src/training/trainer.ts';

/**
 * @typedef {import('../src/state/lane').Lane} Lane
 * @typedef {import('../src/config/progress').EpochRecord} EpochRecord
 * @typedef {import('../src/config/schema').RunConfig} RunConfig
 */

const FILE = 'src/state/recorded-run.json';
/** Single-head gets to this N in about a hundred epochs; the next would take it many more. */
const FAR_ENOUGH = 10;
const MOST_EPOCHS = 200;
/** A wide page shows so many bits to a network that it is watched with. */
const BITS = 28;
/** More digits than anything that is drawn or said has. */
const DIGITS = 4;

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '0' }, trace: { type: 'string' } },
});
const seed = Number(values.seed);
const factory = await loadWasm();
const runs = [];
for (const [id, config] of defaultLanes().entries()) runs.push(await train(id, { ...config, seed }));
if (values.trace === undefined) {
  const text = `${rounded({ lanes: runs.map(({ lane }) => lastOf(lane)) })}\n`;
  writeFileSync(FILE, text);
  console.error(`${FILE}: ${gzipSync(text).length} bytes when packed`);
} else {
  const lanes = runs.map(({ lane, ...told }) => ({ tauStart: hundredths(lane.tauStart), ...told }));
  writeFileSync(values.trace, gzipSync(rounded({ seed, lanes }), { level: 9 }));
}

/**
 * One network from its beginning to its target, or until it has come far enough.
 * @param {number} id @param {RunConfig} config
 */
async function train(id, config) {
  const trainer = await Trainer.begin(factory, config);
  const isDone = (/** @type {Lane} */ { reached, epoch }) =>
    trainer.end || epoch === MOST_EPOCHS || (config.curriculum.kind === 'single' && reached === FAR_ENOUGH);
  const begun = { runId: 0, engine: factory.info, candidates: [], history: [] };
  let lane = receive(newLane(id, config), { kind: 'started', ...begun, telemetry: await now(trainer) });
  lane = await looked(lane, trainer);
  const looks = [lookOf(lane)];
  const answersStart = await answersOf(trainer);
  const epochs = [];
  /** @type {{ step: number, value: number }[]} */
  let losses = [];
  while (!isDone(lane)) {
    const { loss, record } = await trainer.advance();
    if (loss) losses.push(loss);
    if (!record) continue;
    lane = receive(lane, { kind: 'telemetry', runId: 0, telemetry: await now(trainer, record, losses) });
    epochs.push({
      record,
      losses: losses.map(({ value }) => value),
      tau: hundredths(lane.tau),
      answers: await answersOf(trainer),
    });
    losses = [];
    if (record.promoted) {
      lane = await looked(lane, trainer);
      looks.push(lookOf(lane));
    }
    console.error(`${config.curriculum.kind}: epoch ${lane.epoch}, N = ${lane.reached}`);
  }
  return { lane, answersStart, epochs, looks };
}

/**
 * What the worker of a lane tells of it.
 * @param {Trainer} trainer @param {EpochRecord} [record] @param {{ step: number, value: number }[]} [losses]
 * @returns {Promise<import('../src/worker/protocol').Telemetry>}
 */
async function now(trainer, record, losses = []) {
  const { epoch, step, heads, reached } = trainer.progress;
  return {
    activity: trainer.end ?? 'paused',
    epoch,
    step,
    heads: [...heads],
    reached,
    stepsPerSecond: 0,
    records: record ? [record] : [],
    losses,
    accuracy: record && { ...record.untrained, ...record.accuracy },
    tau: await trainer.timescales(),
  };
}

/**
 * The lane after it was looked at, as a page looks at a network that has just been promoted.
 * @param {Lane} lane @param {Trainer} trainer @returns {Promise<Lane>}
 */
async function looked(lane, trainer) {
  const driving = lane.step === 0 ? FIRST_MEASUREMENT : liveMeasurement(lane.config.network.units);
  const looking = analyseDynamics(factory, await trainer.snapshot(), driving);
  let piece = await looking.next();
  while (!piece.done) piece = await looking.next();
  return { ...lane, ...withFindings(lane, lane.reached, lane.step, piece.value) };
}

/** The latest look, with τ_net of every neuron and of all together. @param {Lane} lane */
function lookOf({ looks, findings }) {
  const { fits = [], population } = findings?.findings.timescales ?? {};
  return {
    ...looks[looks.length - 1],
    neurons: fits.map(({ tauNet }) => tauNet),
    population: population?.tauNet ?? null,
  };
}

/** What every head says at every bit of the row that is watched: "0110…" by N. @param {Trainer} trainer */
async function answersOf(trainer) {
  const { config, parameters } = await trainer.snapshot();
  const bits = bitsToWatch(config.seed, BITS);
  const { heads, logits } = watch(factory, { config, parameters }, { bits });
  const said = (/** @type {number} */ k) =>
    [...bits].map((_, m) => Number(logits[2 * (k * BITS + m) + 1] > logits[2 * (k * BITS + m)])).join('');
  return Object.fromEntries(heads.map((N, k) => [N, said(k)]));
}

/** What the page shows of a lane in the end: of what it went through only what is drawn. @param {Lane} lane */
function lastOf({ status, epoch, step, heads, reached, accuracy, tau, tauStart, records, looks, losses }) {
  return {
    ...{ status, epoch, step, heads, reached, accuracy },
    tau: aboveFloor(tau),
    tauStart: aboveFloor(tauStart),
    records: records.map(({ untrained, tau, ...record }) => ({ ...record, ...(record.promoted && { tau }) })),
    looks: looks.filter(({ step }) => step > 0),
    losses: { every: losses.points[0].step, values: losses.points.map(({ value }) => value) },
  };
}

/**
 * τ of every neuron, of which fewer digits are kept: none falls to the floor by that.
 * @param {Float32Array} [tau] @param {number} [least] above the floor
 */
function aboveFloor(tau = new Float32Array(), least = 1.001) {
  return Array.from(tau, (value) => (value > 1 ? Math.max(value, least) : value));
}

/** @param {Float32Array} [tau] */
function hundredths(tau) {
  return aboveFloor(tau, 1.01).map((value) => Number(value.toFixed(2)));
}

/** @param {object} value */
function rounded(value) {
  return JSON.stringify(value, (_, each) =>
    typeof each === 'number' ? Number(each.toPrecision(DIGITS)) : each,
  );
}
