import { around, type Box, overlap } from './geometry';
import { type Label, type Placement, waysOf } from './label-ways';
import { coveringCost, type Obstacles } from './obstacles';

export interface Surroundings extends Obstacles {
  /** Where labels may stand. */
  bounds: Box;
}

/** The mark a label belongs to is as large as this, from its middle, in px. */
const OWN_MARK = 6;
/** What is left free between two labels, in px: side by side, and above and below. */
const APART = { across: 8, down: 5 };
/** In pixels of distance: covering another label, almost touching it, and standing otherwise than before. */
const COST = { label: 2000, near: 25, change: 8 };
/** So often labels make way for each other once all have a place. */
const ROUNDS = 3;

/** A way to stand, with what it costs, other labels aside. */
interface Candidate {
  placement: Placement;
  cost: number;
}

/**
 * Places labels beside their marks so that together they cover and cross as little, and stand as near, as they can. No
 * two cover each other while there is room for both, and none is out of reach of its mark.
 */
export function placeLabels(labels: readonly Label[], surroundings: Surroundings): Placement[] {
  const { bounds, line } = surroundings;
  const marks = [...surroundings.marks, ...labels.map(({ at }) => around(at, OWN_MARK))];
  const covering = coveringCost({ marks, line });
  const candidates = labels.map((label) => candidatesOf(label, bounds, covering));
  let best: Candidate[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const order of ordersOf(labels.length)) {
    const chosen = settled(inTurn(candidates, order), candidates);
    const cost = chosen.reduce((sum, each, i) => sum + costBeside(each, chosen.slice(0, i)), 0);
    if (cost >= least) continue;
    least = cost;
    best = chosen;
  }
  return best.map(({ placement }) => placement);
}

/** The ways of one label, the cheapest first. */
function candidatesOf(label: Label, bounds: Box, covering: (box: Box) => number): Candidate[] {
  const candidates = waysOf(label, bounds).map(({ placement, cost }) => {
    const changed = label.way !== undefined && label.way !== placement.way;
    return { placement, cost: cost + covering(placement.box) + (changed ? COST.change : 0) };
  });
  if (candidates.length === 0) return [{ placement: atTheEdge(label, bounds), cost: 0 }];
  return candidates.sort((a, b) => a.cost - b.cost);
}

/** Each label where it is best, those before it in the order being there. */
function inTurn(candidates: readonly Candidate[][], order: readonly number[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const i of order) chosen[i] = bestOf(candidates[i], Object.values(chosen));
  return chosen;
}

/** Each label moved to where it is better now that all have a place, until none is. */
function settled(chosen: Candidate[], candidates: readonly Candidate[][]): Candidate[] {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    candidates.forEach((ways, i) => {
      const others = chosen.filter((_, k) => k !== i);
      const better = bestOf(ways, others);
      if (costBeside(better, others) >= costBeside(chosen[i], others)) return;
      chosen[i] = better;
      moved = true;
    });
    if (!moved) break;
  }
  return chosen;
}

/** The best way to stand beside others. */
function bestOf(ways: readonly Candidate[], others: readonly Candidate[]): Candidate {
  let [best] = ways;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    if (way.cost >= least) break; // all that follow cost more, wherever the others are
    const cost = costBeside(way, others);
    if (cost >= least) continue;
    least = cost;
    best = way;
  }
  return best;
}

/** What a way to stand costs beside other labels. */
function costBeside({ placement: { box }, cost }: Candidate, others: readonly Candidate[]): number {
  let sum = cost;
  for (const { placement } of others) {
    const [down, up] = [placement.box.top - box.bottom, box.top - placement.box.bottom];
    const beside = Math.max(placement.box.left - box.right, box.left - placement.box.right);
    if (beside >= APART.across || Math.max(down, up) >= APART.down) continue;
    sum += Math.max(beside, down, up) >= 0 ? COST.near : COST.label + overlap(box, placement.box);
  }
  return sum;
}

/** All orders of a few labels; of many, the one they have. */
function ordersOf(count: number): number[][] {
  if (count > 4) return [Array.from({ length: count }, (_, i) => i)];
  if (count === 0) return [[]];
  return ordersOf(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => order.toSpliced(count - 1 - at, 0, count - 1)),
  );
}

/** Where words stand that are wider than the plot. */
function atTheEdge({ at, name, state, lineHeight }: Label, { left }: Box): Placement {
  const right = left + Math.max(name, state);
  const box = { left, top: at.y, right, bottom: at.y + 2 * lineHeight };
  return { box, setting: 'stacked', align: 'left', way: -1 };
}
