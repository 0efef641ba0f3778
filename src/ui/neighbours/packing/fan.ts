import type { PackingMode } from '../../../neighbours/packing/settings';
import type { FanFacts } from './captions';

/** The eigenvalues of a lane's network: for each context re and im in turn. */
export interface FanLane {
  mode: PackingMode;
  eigenvalues: readonly (readonly number[])[];
}

/** A plane shows so much to every side. */
export const MOST_SHOWN = 1.7;
/** Eigenvalues closer than this are the same. */
const CLOSE = 1e-3;

export const pointsOf = (all: readonly number[]): { re: number; im: number }[] =>
  Array.from({ length: all.length / 2 }, (_, i) => ({ re: all[2 * i], im: all[2 * i + 1] }));

/** How the eigenvalues of a lane lie. */
export function fanFacts({ mode, eigenvalues }: FanLane): FanFacts & { outOfSight: number } {
  const points = eigenvalues.flatMap(pointsOf);
  return {
    mode,
    same: eigenvalues.every((all) => all.every((value, i) => Math.abs(value - eigenvalues[0][i]) < CLOSE)),
    beyond: points.filter(({ re, im }) => Math.hypot(re, im) > 1).length,
    all: points.length,
    outOfSight: points.filter(({ re, im }) => Math.max(Math.abs(re), Math.abs(im)) > MOST_SHOWN).length,
  };
}
