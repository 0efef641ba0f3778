import { median } from 'd3-array';
import {
  changesOf,
  epochsOf,
  knowsBeginning,
  promotionsOf,
  reachedAt,
  waitingOf,
  waitsOf,
} from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import type { Point } from '../../kit/geometry';
import { epochs } from '../../text/numbers';
import { medianClimb } from '../over-networks';

/** A corner of a lane's line. */
export interface Corner {
  epoch: number;
  N: number;
}

/** A lane's climb so far: that of its network, or the median of several. */
export const climbOf = (lane: Lane): Corner[] => (hasSeveral(lane) ? medianClimb(lane) : networkClimb(lane));

/** The corners of a climb at which N was reached: all but its start, which is not always known. */
export const promotedIn = (lane: Lane): Corner[] => climbOf(lane).filter(({ epoch }) => epoch > 0);

/** A network's climb so far: the start where it is known, and every promotion. */
export const networkClimb = (lane: Lane): Corner[] => [
  ...(knowsBeginning(lane) ? [{ epoch: 0, N: lane.config.curriculum.startN - 1 }] : []),
  ...promotionsOf(lane.records).map(({ epoch, N }) => ({ epoch, N })),
];

/** Where on its climb settings were changed; what happened before the known history is nowhere on it. */
export const changesIn = (lane: Lane): Corner[] =>
  changesOf(lane.records).flatMap(({ at }) => {
    const N = reachedAt(lane, at);
    return N === undefined ? [] : [{ epoch: at, N }];
  });

/** Where a lane is now; of several networks, where their median is. */
export function presentOf(lane: Lane): Corner {
  if (!hasSeveral(lane)) return { epoch: epochsOf(lane), N: lane.reached };
  const reached = medianClimb(lane).at(-1);
  const epoch = median(networksOf(lane), epochsOf) as number;
  // What has come to its end stands where it came to it, though others go on.
  const ended = reached && reached.N >= lane.config.curriculum.stopN;
  return {
    epoch: ended ? reached.epoch : Math.max(epoch, reached?.epoch ?? 0),
    N: reached?.N ?? lane.reached,
  };
}

/** Where each of several networks has stopped. */
export const stopsOf = (lane: Lane): Corner[] =>
  hasSeveral(lane)
    ? networksOf(lane)
        .filter(({ status }) => status === 'target' || ENDED.has(status))
        .map((network) => ({ epoch: epochsOf(network), N: network.reached }))
    : [];

/** A wait worth measuring: a line over it, with words. */
export interface Dimension {
  lane: Lane;
  from: number;
  to: number;
  /** The N of the line under it. */
  N: number;
  text: string;
  /** The same for little room. */
  short: string;
}

const ENDED = new Set<Lane['status']>(['gaveUp', 'diverged', 'failed']);
/** Waits shorter than this, in epochs, are not measured out. */
const WORTH_MEASURING = 10;

/** The longest wait of all lanes, if it is long. */
export function longestWait(lanes: readonly Lane[]): Dimension | undefined {
  let longest: Dimension | undefined;
  const consider = (dimension: Omit<Dimension, 'short'>) => {
    const count = Math.floor(dimension.to - dimension.from);
    if (count < WORTH_MEASURING) return;
    if (longest && dimension.to - dimension.from <= longest.to - longest.from) return;
    const short = epochs(count);
    longest = { ...dimension, text: `${short} ${dimension.text}`, short };
  };
  for (const lane of lanes.filter((each) => !hasSeveral(each))) {
    for (const { from, to, before, after } of waitsOf(lane)) {
      const bits = after - before === 1 ? 'one more bit' : `${after - before} more bits`;
      consider({ lane, from, to, N: before, text: `for ${bits}` });
    }
    const waiting = waitingOf(lane);
    if (waiting === undefined || lane.status === 'target') continue;
    const to = epochsOf(lane);
    consider({
      lane,
      from: to - waiting,
      to,
      N: lane.reached,
      text: ENDED.has(lane.status) ? 'without one more bit' : 'so far',
    });
  }
  return longest;
}

/** Points along a step line, close enough to say where it runs. */
export function alongSteps(corners: readonly Point[]): Point[] {
  const points: Point[] = [];
  for (let i = 1; i < corners.length; i++) {
    const [from, to] = [corners[i - 1], corners[i]];
    for (let x = from.x; x < to.x; x += 6) points.push({ x, y: from.y });
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    for (let y = top; y < bottom; y += 6) points.push({ x: to.x, y });
  }
  return points;
}
