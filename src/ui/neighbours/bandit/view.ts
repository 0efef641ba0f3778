import { ARM_COUNT, PULLS, SEED } from '../../../neighbours/bandit/settings';
import { type AgentTrace, type Stimulation, traceOf } from '../../../neighbours/bandit/trace';
import { type Arms, armsAt, bestOf, rewardAt, type World } from '../../../neighbours/bandit/world';
import { type BanditState, NOT_PULLED, presentWorld } from '../../../state/bandit';
import { BANDIT_LANES, type BanditLane, type LANE_AGENTS } from './lanes';

/** What a lane did since the world changed, or where that is not to be seen, in this block. */
export interface LaneView {
  lane: BanditLane;
  /** Pulls it made, of each arm; you may have made fewer than there were. */
  pulls: readonly number[];
  count: number;
  lost: number;
  earned: number;
  /** The arm it pulled most in its last few pulls. */
  favourite?: number;
  /** What it believes of the arms, and how unsure it is; nobody knows that of you. */
  means?: readonly number[];
  spreads?: readonly number[];
}

/** All that the figures show of the present world at the present pull. */
export interface BanditView {
  world: World;
  pull: number;
  traces: Record<(typeof LANE_AGENTS)[number], AgentTrace>;
  /** Whether arms, and changes that are not over, are hidden. */
  isHidden: boolean;
  /** From which pull on is counted: the last change, or the beginning; where it is hidden the block's. */
  from: number;
  since: number;
  /** Whether a change is what is counted from. */
  isAfterChange: boolean;
  arms: Arms;
  best: number;
  /** The arms before the last change. */
  before?: Arms;
  lanes: readonly LaneView[];
  /** What you were paid since then. */
  rewards: readonly { arm: number; reward: number }[];
}

/** So many last pulls show what one pulls now. */
const RECENT = 10;

export function viewOf(state: BanditState): BanditView {
  const { settings, pull, own, stimulations, isRevealed } = state;
  const world = presentWorld(settings);
  const traces = tracesOf(world, settings.world, stimulations);
  const isHidden = !settings.showsTruth && !isRevealed;
  // At a block's end, or where nothing is to be seen of what comes, the arms are those that were pulled last.
  const at = Math.max(0, isHidden || isRevealed || pull === PULLS ? pull - 1 : pull);
  const change = world.changes.findLast((each) => each <= at) ?? 0;
  const from = isHidden ? at - (at % world.block) : change;
  const arms = armsAt(world, at);
  const lanes = BANDIT_LANES.map((lane) => {
    if (lane === 'you') return yoursOf(world, own, from, pull);
    const { arms: chosen, lost, earned, means, spreads } = traces[lane];
    return {
      lane,
      ...countsOf(chosen.subarray(from, pull)),
      lost: lost[pull] - lost[from],
      earned: earned[pull] - earned[from],
      means: [...means.subarray(pull * ARM_COUNT, (pull + 1) * ARM_COUNT)],
      spreads: [...spreads.subarray(pull * ARM_COUNT, (pull + 1) * ARM_COUNT)],
    };
  });
  const rewards = [];
  for (let i = from; i < pull; i++)
    if (own[i] !== NOT_PULLED) rewards.push({ arm: own[i], reward: rewardAt(world, i, own[i]) });
  return {
    world,
    pull,
    traces,
    isHidden,
    from,
    since: pull - from,
    isAfterChange: !isHidden && change > 0,
    arms,
    best: bestOf(arms),
    before: !isHidden && change > 0 ? armsAt(world, change - 1) : undefined,
    lanes,
    rewards,
  };
}

function countsOf(chosen: Uint8Array) {
  const count = (some: Uint8Array) =>
    Array.from({ length: ARM_COUNT }, (_, arm) =>
      some.reduce((sum, each) => sum + (each === arm ? 1 : 0), 0),
    );
  const pulls = count(chosen);
  const recent = count(chosen.filter((each) => each !== NOT_PULLED).slice(-RECENT));
  const most = Math.max(...recent);
  return {
    pulls,
    count: pulls.reduce((sum, each) => sum + each, 0),
    favourite: most > 0 ? recent.indexOf(most) : undefined,
  };
}

function yoursOf(world: World, own: Uint8Array, from: number, pull: number): LaneView {
  let [lost, earned] = [0, 0];
  for (let i = from; i < pull; i++) {
    if (own[i] === NOT_PULLED) continue;
    const arms = armsAt(world, i);
    lost += arms.means[bestOf(arms)] - arms.means[own[i]];
    earned += rewardAt(world, i, own[i]);
  }
  return { lane: 'you', ...countsOf(own.subarray(from, pull)), lost, earned };
}

let last: { world: World; stimulations: readonly Stimulation[]; traces: BanditView['traces'] } | undefined;

/** What the agents do in a world, worked out once for it; stimulation changes only one of them. */
function tracesOf(world: World, index: number, stimulations: readonly Stimulation[]): BanditView['traces'] {
  if (last?.world === world && last.stimulations === stimulations) return last.traces;
  const trace = (name: (typeof LANE_AGENTS)[number]) => {
    if (last?.world === world && name !== 'doyaDayu') return last.traces[name];
    return traceOf({ name, world, seed: SEED, index }, stimulations);
  };
  const traces = {
    doyaDayu: trace('doyaDayu'),
    tunedDucb: trace('tunedDucb'),
    boltzmann: trace('boltzmann'),
  };
  last = { world, stimulations, traces };
  return traces;
}
