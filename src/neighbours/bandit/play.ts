import type { Agent } from './agent';
import { type AgentName, agentOf } from './agents';
import { PULLS } from './settings';
import { bestOf, type World } from './world';

/** One agent in one world. */
export interface Playing {
  name: AgentName;
  world: World;
  /** Where its stream comes from. */
  seed: number;
  index: number;
}

/**
 * Lets an agent pull from the first to the last, and tells of each pull once it is learned from.
 * @param each also says what was lost: how much more the best arm pays on average
 * @param before what is done to it before it chooses
 */
export function play(
  { name, world, seed, index }: Playing,
  each: (pull: number, arm: number, regret: number, agent: Agent) => void,
  before?: (pull: number, agent: Agent) => void,
): void {
  const truth = { arms: world.arms[0] };
  const agent = agentOf(name, seed, index, truth);
  for (let pull = 0; pull < PULLS; ) {
    const { means, sds } = world.arms[pull / world.block];
    truth.arms = world.arms[pull / world.block];
    const most = means[bestOf(truth.arms)];
    for (const end = pull + world.block; pull < end; pull++) {
      before?.(pull, agent);
      const arm = agent.choose();
      agent.learn(arm, means[arm] + sds[arm] * world.luck[pull]);
      each(pull, arm, most - means[arm], agent);
    }
  }
}
