import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Moment, momentsIn, type TracedLane } from './moments';

/** Runs of the default experiment, recorded epoch by epoch: `scripts/record.mjs --seed n --trace FILE`. */

export const SEEDS = [0, 1, 2, 3, 4];

export function momentsOf(seed: number): Generator<Moment> {
  const path = new URL(`../recorded/seed-${seed}.json.gz`, import.meta.url);
  const { lanes }: { lanes: TracedLane[] } = JSON.parse(gunzipSync(readFileSync(path)).toString());
  return momentsIn(lanes, seed);
}
