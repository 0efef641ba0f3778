import type { Findings } from '../../src/analysis/findings';
import type { Sequence } from '../../src/analysis/sequence';
import { defaultLanes } from '../../src/config/default-lanes';
import type { EpochRecord } from '../../src/config/progress';
import { type Lane, newLane, type TauNetPoint } from '../../src/state/lane';
import { bitsToWatch } from '../../src/state/questions';
import { receive } from '../../src/state/receive';
import { withTauNetPoint } from '../../src/state/tau-net-points';
import { parity } from '../../src/tasks/parity';
import type { Echo } from '../../src/ui/figures/echo/data';
import type { Telemetry } from '../../src/worker/protocol';
import { type Facts, factsOf } from './claims/facts';
import { fitOf } from './measured';

/** Runs of the default experiment, moment by moment. */

/** What was seen of a network at N, with τ_net of every neuron and of all together. */
export type TracedLook = TauNetPoint & { neurons: (number | null)[]; population: number | null };

/** What every head said at every bit of a row: "0110" by N. */
type Answers = Record<string, string>;

export interface TracedLane {
  tauStart: number[];
  answersStart: Answers;
  epochs: { record: EpochRecord; losses: number[]; tau: number[]; answers: Answers }[];
  looks: TracedLook[];
}

/** A moment of a run: what the page knew of its lanes, and what is known of them from the recording alone. */
export interface Moment {
  lanes: Lane[];
  facts: Facts[];
}

const STEPS = 200;
const READING = 10;
/** A trace has answers to so many bits. */
const BITS = 28;
const TARGET = 15;

/**
 * All moments of a recorded run: before it, then each lane in the middle and at the end of each of its epochs, in the
 * order of steps. What a look finds is known half an epoch later.
 */
export function* momentsIn(traced: readonly TracedLane[], seed: number): Generator<Moment> {
  const bits = bitsToWatch(seed, BITS);
  const lanes = defaultLanes().map((config, id) => begun(newLane(id, { ...config, seed }), traced[id]));
  const moment = () => ({
    lanes: [...lanes],
    facts: lanes.map(({ step }, id) => factsOf(traced[id], id, step, bits)),
  });
  yield moment();
  const last = Math.max(...traced.map(({ epochs }) => epochs.length)) * STEPS;
  for (let step = STEPS / 2; step <= last; step += STEPS / 2) {
    for (const [id, trace] of traced.entries()) {
      if (step > trace.epochs.length * STEPS) continue;
      lanes[id] = after(lanes[id], trace, step);
      yield moment();
    }
  }
}

function begun(lane: Lane, trace: TracedLane): Lane {
  const engine = { engine: 'wasm', backend: 'WebAssembly' } as const;
  const start = telemetry({ activity: 'paused', tau: Float32Array.from(trace.tauStart) });
  const ready = receive(lane, {
    kind: 'started',
    runId: 0,
    engine,
    candidates: [],
    history: [],
    telemetry: start,
  });
  return looked(ready, trace);
}

/** The lane after half an epoch more, told as its worker tells it. */
function after(lane: Lane, trace: TracedLane, step: number): Lane {
  const isEnd = step % STEPS === 0;
  const { record, losses, tau } = trace.epochs[Math.ceil(step / STEPS) - 1];
  const half = losses.length / 2;
  const readings = (isEnd ? losses.slice(half) : losses.slice(0, half)).map((value, i) => ({
    step: step - STEPS / 2 + READING * (i + 1),
    value,
  }));
  const now = { epoch: Math.floor(step / STEPS), step, losses: readings };
  const { reached } = lane;
  if (!isEnd) return looked(tell(lane, { ...now, heads: record.heads, reached }), trace);
  const isDone = isTarget(trace, step);
  const end = {
    activity: isDone ? ('target' as const) : ('running' as const),
    heads: record.promoted && !isDone ? headsAfter(record.heads, lane) : record.heads,
    reached: record.promoted ? record.heads[record.heads.length - 1] : reached,
    records: [record],
    accuracy: { ...record.untrained, ...record.accuracy },
    tau: Float32Array.from(tau),
  };
  return tell(lane, { ...now, ...end });
}

const tell = (lane: Lane, part: Partial<Telemetry>): Lane =>
  receive(lane, { kind: 'telemetry', runId: 0, telemetry: telemetry(part) });

function headsAfter(heads: readonly number[], { config }: Lane): number[] {
  const next = heads[heads.length - 1] + 1;
  return config.curriculum.kind === 'single' ? [next] : [...heads, next];
}

/** The lane with all that was found by now. */
function looked(lane: Lane, { looks, epochs, tauStart }: TracedLane): Lane {
  const known = looks.filter(({ step }) => step < lane.step || step === 0);
  const last = known[known.length - 1];
  if (lane.findings?.step === last.step) return lane;
  return {
    ...lane,
    looks: known.map(({ neurons: _, ...look }) => look).reduce<readonly TauNetPoint[]>(withTauNetPoint, []),
    findings: findingsAt(last, last.step === 0 ? tauStart : epochs[last.step / STEPS - 1].tau),
  };
}

/** Of all that was found at a look that which is put into words. */
export function findingsAt(look: TracedLook, tau: readonly number[]): Lane['findings'] {
  const { N, step, steps, trials, tauNet: summary, neurons, population, connectivity } = look;
  const timescales = {
    tau: Float32Array.from(tau),
    fits: neurons.map(fitFor),
    population: fitFor(population),
    summary,
    driving: { steps, trials },
  };
  return { N, step, findings: { timescales, connectivity } as unknown as Findings };
}

const fitFor = (tauNet: number | null) => (tauNet === null ? fitOf() : fitOf(tauNet));

/** The echoes of all neurons of a lane, and of all together, when they have just been heard. */
export function echoesOf({ findings, step }: Lane): Echo[] {
  if (!findings || step - findings.step !== STEPS / 2) return [];
  const { tau, fits, population } = findings.findings.timescales;
  const neurons = fits.map((fit, whose): Echo => ({ whose, tau: tau[whose], fit, measured: [] }));
  return [...neurons, { whose: 'population', fit: population, measured: [] }];
}

/** What the page shows of a network that has been shown these bits and answered so. */
export function sequenceOf({ bits, answers }: Facts['watched']): Sequence {
  const heads = Object.keys(answers).map(Number);
  const at = heads.flatMap((N) => [...bits].map((_, m) => ({ N, m })));
  return {
    bits,
    heads,
    tau: new Float32Array(),
    states: new Float32Array(),
    logits: Float32Array.from(at.flatMap(({ N, m }) => (answers[N][m] === '1' ? [0, 1] : [1, 0]))),
    answers: Float32Array.from(at, ({ N, m }) =>
      m + 1 < N ? Number.NaN : parity.answer((back) => Number(bits[m - back]), N),
    ),
  };
}

const isTarget = ({ epochs }: TracedLane, step: number) =>
  step === epochs.length * STEPS && epochs[epochs.length - 1].record.heads.at(-1) === TARGET;

const telemetry = (part: Partial<Telemetry>): Telemetry => ({
  activity: 'running',
  epoch: 0,
  step: 0,
  heads: [2],
  reached: 1,
  stepsPerSecond: 300,
  records: [],
  losses: [],
  ...part,
});
