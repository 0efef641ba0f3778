import { cellOf, layoutOf } from '../cells';
import { headsOf } from '../cells/heads';
import { fromNamed } from '../cells/named';
import type { RunConfig } from '../config/schema';
import type { EngineFactory } from '../engines/engine';
import { Covariance } from '../math/covariance';
import { principalComponents } from '../math/principal-components';
import { projected } from '../math/projection';
import type { DamageSubject } from './damage-subject';
import { descend, distance, distinct, type SlowPoint } from './slow-points';
import { type Stability, stabilityOf } from './stability';
import { type FlatNetwork, stepMapOf } from './step-map';
import { answersOf, drawTestStream, type TestStream } from './test-stream';

/** What goes on without end: a bit, or the mean of all. */
const CONSTANT_INPUTS = ['0', '1', 'mean'] as const;
type ConstantInput = (typeof CONSTANT_INPUTS)[number];

/** A state where a network stands still, or nearly, while its input stays the same. */
export interface RestPoint extends Stability {
  input: ConstantInput;
  /** Along the components: [3]. */
  place: number[];
  /** How far a step moves it, as a share of the spread of the states. */
  speed: number;
  /** Whether it stands still, rather than nearly. */
  isFixed: boolean;
}

/** The states of a network under random bits, seen along their first three principal components. */
export interface StateSpace {
  /** The mean state, and the components: [H], [3, H]. */
  centre: Float64Array;
  axes: Float64Array;
  /** The share of the variance along each component: [3]. */
  shares: Float64Array;
  /** Where the state was after each bit: [n, 3]. */
  places: Float64Array;
  /** The Ns that were asked after each bit, smallest first, and their right answers, 0 or 1: [K, n]. */
  Ns: number[];
  answers: Uint8Array;
  points: RestPoint[];
  /** Whether points were searched for: not in the largest networks. */
  isSearched: boolean;
}

/** How a network is driven: its states after some hundred bits, of trials that have a p each where the task's is uniform. */
const DRIVING = { trials: 10, bits: 40, seed: 0 };
const COMPONENTS = 3;
/** As many numbers may a network carry on for points to be searched for. */
const LARGEST = 256;
/**
 * Where a step moves the state by less than this share of the spread of all states. Fixed: it would take 10⁶ steps to cross them,
 * thousands of times the longest sequence. Slow: 100 steps, more than most sequences have.
 */
const STANDS = { fixed: 1e-6, slow: 1e-2 };
/** Points are the same where they are closer than this share of the spread. */
const APART = { fixed: 1e-3, slow: 0.1 };
/** Further out than this many times the farthest state no sequence leads. */
const REACH = 2;
/** From how many states the search begins: most for small networks; and how many steps of the input lead to some more. */
const STARTS = { most: 16, least: 4, settled: 4 };
const SETTLING = 300;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Looks at the states of a network, then for points where it stands still, from one start after the other. */
export async function* exploreStates(
  _: EngineFactory,
  { config, parameters }: DamageSubject,
): AsyncGenerator<{ done: number; total: number }, StateSpace, undefined> {
  const { network, task, curriculum } = config;
  const heads = headsOf(parameters);
  const layout = layoutOf(network, heads.length);
  const flat = { network, layout, vector: fromNamed(parameters, layout, heads, 0) };
  const last = heads.at(-1) ?? curriculum.startN;
  const first = Math.min(curriculum.startN, ...heads);
  const Ns = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const stream = drawTestStream(config, DRIVING, last, task.repeat, task.p);
  const visited = statesOf(flat, stream);
  const H = network.units;
  const cloud = cloudOf(visited);
  const states = visited.map((state) => state.subarray(0, H));
  const covariance = new Covariance(H);
  for (const state of states) covariance.add(Float32Array.from(state));
  const { axes, shares } = principalComponents(covariance.matrix(), COMPONENTS);
  const centre = cloud.centre.subarray(0, H);

  const isSearched = cloud.centre.length <= LARGEST && Number.isFinite(cloud.spread);
  const points: RestPoint[] = [];
  for (const [i, input] of (isSearched ? CONSTANT_INPUTS : []).entries()) {
    const map = stepMapOf(flat, inputOf(task, input));
    const found: SlowPoint[] = [];
    const starts = startsOf(visited, map.next);
    for (const [k, start] of starts.entries()) {
      found.push(descend(map, start, 1e-3 * STANDS.fixed * cloud.spread));
      yield { done: i + (k + 1) / starts.length, total: CONSTANT_INPUTS.length };
    }
    for (const { state, speed } of standing(found, cloud)) {
      points.push({
        input,
        place: [...projected(state.subarray(0, H), axes, centre)],
        speed: speed / cloud.spread,
        isFixed: speed <= STANDS.fixed * cloud.spread,
        ...stabilityOf(map.jacobian(state)),
      });
    }
  }
  return {
    centre,
    axes,
    shares,
    places: projected(Float64Array.from(states.flatMap((state) => [...state])), axes, centre),
    Ns,
    answers: Uint8Array.from(Ns.flatMap((N) => [...answersOf(config, stream, N)])),
    points,
    isSearched,
  };
}

/** The input as the network sees it. */
function inputOf({ coding, p }: RunConfig['task'], input: ConstantInput): number {
  const bit = input === 'mean' ? (p === 'uniform' ? 0.5 : p) : Number(input);
  return coding === '01' ? bit : 2 * bit - 1;
}

/** All that the network carries on after every bit that counts, bit by bit, trial by trial. */
function statesOf({ network, layout, vector }: FlatNetwork, stream: TestStream): Float64Array[] {
  const { trials, repeat, warmUp, bits, inputs, h0 } = stream;
  const cell = cellOf(network);
  const n = cell.carries * layout.units;
  const visited: Float64Array[] = [];
  let carried: Float32Array | Float64Array = h0;
  for (let bit = 0; bit < warmUp + bits; bit++) {
    const own = inputs.subarray(bit * repeat * trials, (bit + 1) * repeat * trials);
    const trace = cell.forward(vector, layout, network, { length: repeat, inputs: own, h0: carried });
    carried = trace.end;
    for (let b = 0; bit >= warmUp && b < trials; b++) visited.push(trace.end.slice(b * n, (b + 1) * n));
  }
  return visited;
}

/** Where states lie: their mean, their root mean square distance from it, and the farthest. */
interface Cloud {
  centre: Float64Array;
  spread: number;
  farthest: number;
}

function cloudOf(states: readonly Float64Array[]): Cloud {
  const centre = new Float64Array(states[0].length);
  for (const state of states) for (let i = 0; i < centre.length; i++) centre[i] += state[i] / states.length;
  const distances = states.map((state) => distance(state, centre));
  const squares = distances.reduce((sum, each) => sum + each * each, 0);
  // A network whose states are all one still has points.
  const spread = Math.max(Math.sqrt(squares / states.length), 1e-6);
  return { centre, spread, farthest: Math.max(...distances, spread) };
}

/** States from all over the visited ones, and where some of them go while the input stays. */
function startsOf(
  visited: readonly Float64Array[],
  next: (state: Float64Array) => Float64Array,
): Float64Array[] {
  const affordable = Math.round(STARTS.most * (64 / visited[0].length) ** 2);
  const count = Math.max(STARTS.least, Math.min(STARTS.most, affordable));
  // Spread evenly over bits and trials, whatever their numbers have in common.
  const starts = Array.from(
    { length: count },
    (_, i) => visited[Math.floor(((i * GOLDEN) % 1) * visited.length)],
  );
  const settled = starts.slice(0, STARTS.settled).map((start) => {
    let state = start;
    for (let step = 0; step < SETTLING; step++) state = next(state);
    return state;
  });
  return [...settled, ...starts];
}

/** The points that stand still, and slow ones that are not close to them. */
function standing(found: readonly SlowPoint[], { centre, spread, farthest }: Cloud): SlowPoint[] {
  const near = found.filter(
    ({ state, speed }) => speed <= STANDS.slow * spread && distance(state, centre) <= REACH * farthest,
  );
  const fixed = distinct(
    near.filter(({ speed }) => speed <= STANDS.fixed * spread),
    APART.fixed * spread,
  );
  const slow = distinct(near, APART.slow * spread).filter(({ speed }) => speed > STANDS.fixed * spread);
  return [...fixed, ...slow];
}
