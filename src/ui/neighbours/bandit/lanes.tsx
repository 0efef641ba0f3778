import type { AgentName } from '../../../neighbours/bandit/agents';
import { LaneSample } from '../../lane/LaneSample';
import { type LaneStyle, styleOf } from '../../text/lane-style';

/** Who plays, in the order of their lanes: three agents, and you. */
export const LANE_AGENTS = ['doyaDayu', 'tunedDucb', 'boltzmann'] as const satisfies readonly AgentName[];
export type BanditLane = (typeof LANE_AGENTS)[number] | 'you';
export const BANDIT_LANES: readonly BanditLane[] = [...LANE_AGENTS, 'you'];

/** What the lanes are called; hyphens that do not break. */
export const LANE_NAMES: Record<BanditLane, string> = {
  doyaDayu: 'Doya\u2011DaYu',
  tunedDucb: 'Tuned D\u2011UCB',
  boltzmann: 'Boltzmann',
  you: 'You',
};

/** How a lane looks: as the lane of that number does on the other pages. */
export const laneStyle = (lane: BanditLane): LaneStyle => styleOf({ id: BANDIT_LANES.indexOf(lane) });

export const BanditLaneSample = ({ lane }: { lane: BanditLane }) => (
  <LaneSample id={BANDIT_LANES.indexOf(lane)} />
);

export const BanditLaneName = ({ lane }: { lane: BanditLane }) => (
  <b style={{ color: laneStyle(lane).text, fontWeight: 600 }}>{LANE_NAMES[lane]}</b>
);
