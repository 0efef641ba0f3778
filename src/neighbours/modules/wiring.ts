import { Stream } from '../../math/random';
import { PIXELS } from './digits';
import { DIGITS, type ModulesSettings, mostWires } from './settings';
import { connect, type Synapses } from './sparse';

/** Rows of a step: the pixels of both digits first, then the neurons of both halves. */
export const FIRST_UNIT = 2 * PIXELS;

/** One wire of the bridge, between neurons counted through both halves. */
export interface Wire {
  from: number;
  to: number;
  /** Which of the recurrent weights is its own. */
  place: number;
}

/** Who is connected to whom. */
export interface Wiring {
  /** n. */
  units: number;
  /** Into neurons: pixels that their half sees, the other neurons of their half, and wires. */
  recurrent: Synapses;
  /** Into ten answers a half: its neurons. */
  readout: Synapses;
  wires: Wire[];
}

/** The wiring of a network: all but the wires is given, these are drawn. */
export function wiringOf({ wires, units, shared }: ModulesSettings, seed: number): Wiring {
  const stream = Stream.of(seed, 'mask');
  const bridges = [draw(wires, units, stream), draw(wires, units, stream)];
  const sources = Array.from({ length: 2 * units }, (_, unit) => {
    const half = unit < units ? 0 : 1;
    const pixels = range(shared ? 0 : half * PIXELS, shared ? 2 * PIXELS : (half + 1) * PIXELS);
    const own = range(half * units, (half + 1) * units).filter((other) => other !== unit);
    const across = bridges[half][unit - half * units].map((other) => other + (1 - half) * units);
    return [...pixels, ...[...own, ...across].map((other) => FIRST_UNIT + other)];
  });
  const recurrent = connect(sources);
  return {
    units,
    recurrent,
    readout: connect(
      Array.from({ length: 2 * DIGITS }, (_, answer) => {
        const first = FIRST_UNIT + (answer < DIGITS ? 0 : units);
        return range(first, first + units);
      }),
    ),
    wires: sources.flatMap((all, to) =>
      all.flatMap((row, k) => {
        const from = row - FIRST_UNIT;
        const crosses = from >= 0 && from < units !== to < units;
        return crosses ? [{ from, to, place: recurrent.starts[to] + k }] : [];
      }),
    ),
  };
}

/** So many of all n² pairs, none twice: for every neuron that receives, from whom. */
function draw(wires: number, units: number, stream: Stream): number[][] {
  const pairs = range(0, mostWires(units));
  const sources: number[][] = Array.from({ length: units }, () => []);
  for (let i = 0; i < wires; i++) {
    const at = stream.integer(i, pairs.length - 1);
    const pair = pairs[at];
    pairs[at] = pairs[i];
    sources[Math.floor(pair / units)].push(pair % units);
  }
  return sources;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
