import { changedFields } from '../../../config/draft';
import { inWords } from '../../../config/in-words';
import { paperOf } from '../../../config/paper';
import { hasEpochs } from '../../../config/paper-epochs';
import { isLarge } from '../../../config/preset-times';
import type { RunConfig } from '../../../config/schema';
import type { Candidate } from '../../../engines/choose';
import { timeTo } from '../../../state/climb-time';
import { listed } from '../../text/numbers';
import { rangeOfTime } from './time-range';

/** The N of which it is said how long they take, where training is to come so far. */
const NS = [10, 30, 100];

/** What the time of a lane follows from. */
export interface TimedLane {
  draft: RunConfig;
  config: RunConfig;
  /** What was found out about its engine for these settings; undefined while that is being timed. */
  candidate?: Candidate;
}

/** Whether the paper tells how many epochs such a network takes. */
export const isKnown = ({ draft }: TimedLane): boolean => isLarge(draft) && hasEpochs(draft);

/** The N that some lane is to come to. */
export const rowsOf = (lanes: readonly TimedLane[]): number[] =>
  NS.filter((N) => lanes.some(({ draft }) => N <= draft.curriculum.stopN));

/** How long a lane takes to an N: "40 min", "20 h – 12 days", "not reached"; "…" while it is being timed. */
export function cellWords(N: number, { draft, config, candidate }: TimedLane): string {
  if (N > draft.curriculum.stopN) return '–';
  if (!candidate) return '…';
  const { stepsPerSecond, length } = candidate;
  if (!stepsPerSecond || !length || isOther(draft, config)) return '?';
  const time = timeTo(N, draft, { stepsPerSecond, length });
  return time ? rangeOfTime(time) : 'not reached';
}

/** What the times rest on, or why there are none yet, in sentences. */
export const basisWords = (lanes: readonly TimedLane[], networks: number): string =>
  [paceWords(lanes), ...turnsWords(networks), paperWords(lanes)].join(' ');

/** "An update at N = 8 takes 0.31 and 0.35 s here, with WebAssembly SIMD on up to 2 threads a lane; …" */
function paceWords(lanes: readonly TimedLane[]): string {
  const timed = lanes.flatMap(({ candidate }) => candidate ?? []);
  if (timed.length < lanes.length) return 'An update is being timed …';
  if (lanes.some(({ draft, config }) => isOther(draft, config)))
    return 'An update with the new settings is timed with the next reset.';
  const untimed = timed.find(({ stepsPerSecond }) => !stepsPerSecond);
  if (untimed) return `${untimed.backend} is not timed: choose another engine.`;
  const seconds = timed.map(({ stepsPerSecond = 1 }) => Number((1 / stepsPerSecond).toPrecision(2)));
  const backends = new Set(timed.map(({ backend }) => backend));
  const threads = Math.max(...timed.map(({ threads = 1 }) => threads));
  const shared = threads > 1 ? `up to ${threads} threads` : 'one thread';
  return `An update at N = 8 takes ${listed([...new Set(seconds)])} s here, with ${listed([...backends])} on ${shared} a lane; it grows with N, as sequences do.`;
}

const turnsWords = (networks: number): string[] =>
  networks > 1
    ? [`The ${inWords(networks)} networks of a lane take turns: up to ${networks} times as long.`]
    : [];

function paperWords(lanes: readonly TimedLane[]): string {
  const runs = lanes.flatMap(({ draft }) => paperOf(draft)?.climb?.at(-1)?.y ?? []);
  return `Epochs are those of a run of the paper up to N = ${listed([...new Set(runs)])}; beyond, from its last pace to 1,000 in all.`;
}

/** Whether changes wait for a reset: what was timed may be another network. */
const isOther = (draft: RunConfig, config: RunConfig): boolean =>
  changedFields(config, draft).some((key) => key !== 'seed');
