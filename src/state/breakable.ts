import type { KeptResult } from '../config/analyses';
import type { Lane, NetworkAtN } from './lane';

/** A lane whose network of one N is broken: the network, where it was kept, and what was found, once it is. */
export interface Breakable {
  lane: Lane;
  N: number;
  promotion?: NetworkAtN;
  found?: KeptResult<'damage'>;
}

/** What of the lanes can be broken together. */
export interface Bench {
  lanes: readonly Breakable[];
  /** Those that have never been promoted. */
  leftOut: readonly Lane[];
  /** The Ns that all of them were promoted from, smallest first; none where each stands at its own last. */
  Ns: readonly number[];
  /** The N of all; undefined where each stands at its own last. */
  N?: number;
}

/**
 * What can be broken now. Of two lanes neither is broken while one of them is still to be promoted for the first time.
 * @param wanted the N that was chosen, if one was; else the one that was broken last, else the largest there is
 */
export function benchOf(lanes: readonly Lane[], wanted?: number): Bench {
  const withAny = lanes.filter((lane) => everyN(lane).length > 0);
  const leftOut = lanes.filter((lane) => !withAny.includes(lane));
  const waits = lanes.length === 2 && leftOut.some(mayBePromoted);
  if (withAny.length === 0 || waits) return { lanes: [], leftOut, Ns: [] };
  const Ns = everyN(withAny[0]).filter((N) => withAny.every((lane) => everyN(lane).includes(N)));
  if (Ns.length === 0) {
    return { lanes: withAny.map((lane) => breakable(lane, everyN(lane).at(-1) as number)), leftOut, Ns };
  }
  const broken = Ns.filter((N) => withAny.every((lane) => damageOf(lane, N)));
  const N = Ns.find((each) => each === wanted) ?? broken.at(-1) ?? (Ns.at(-1) as number);
  return { lanes: withAny.map((lane) => breakable(lane, N)), leftOut, Ns, N };
}

/** Whether a lane may still be promoted. */
const mayBePromoted = ({ status }: Lane): boolean =>
  status === 'starting' || status === 'paused' || status === 'running';

/** The Ns at which a lane can be broken or was, smallest first. */
const everyN = (lane: Lane): number[] =>
  [...new Set([...lane.promotions, ...(lane.analyses.damage ?? [])].map(({ N }) => N))].sort((a, b) => a - b);

const breakable = (lane: Lane, N: number): Breakable => ({
  lane,
  N,
  promotion: lane.promotions.findLast((each) => each.N === N),
  found: damageOf(lane, N),
});

/** What was found of a lane at N: of all its neurons, if that was asked for. */
export function damageOf({ analyses }: Lane, N: number): KeptResult<'damage'> | undefined {
  const found = (analyses.damage ?? []).filter((each) => each.N === N);
  const step = found.at(-1)?.step;
  const latest = found.filter((each) => each.step === step);
  return latest.find(({ settings }) => settings.neurons === 'all') ?? latest.at(-1);
}
