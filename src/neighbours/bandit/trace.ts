import { DoyaDayu } from './doya-dayu';
import { type Playing, play } from './play';
import { ARM_COUNT, PULLS } from './settings';

/** From a pull on, so much is added to the temperature of Doya-DaYu. */
export interface Stimulation {
  from: number;
  amount: number;
}

/** What an agent did in a world, and what it knew after each number of pulls: 0 to all. */
export interface AgentTrace {
  /** The arm of each pull. */
  arms: Uint8Array;
  /** Lost and earned so far, by pulls done. */
  lost: Float64Array;
  earned: Float64Array;
  /** α of the last pull and T of the next; T is NaN for who knows none. */
  rates: Float32Array;
  temperatures: Float32Array;
  /** By pulls done and arm. */
  means: Float32Array;
  /** The same; NaN for who knows no doubt. */
  spreads: Float32Array;
}

/** Follows one agent through a world, stimulated or not. */
export function traceOf(playing: Playing, stimulations: readonly Stimulation[] = []): AgentTrace {
  const { world } = playing;
  const trace: AgentTrace = {
    arms: new Uint8Array(PULLS),
    lost: new Float64Array(PULLS + 1),
    earned: new Float64Array(PULLS + 1),
    rates: new Float32Array(PULLS + 1).fill(Number.NaN),
    temperatures: new Float32Array(PULLS + 1).fill(Number.NaN),
    means: new Float32Array((PULLS + 1) * ARM_COUNT),
    spreads: new Float32Array((PULLS + 1) * ARM_COUNT).fill(Number.NaN),
  };
  play(
    playing,
    (pull, arm, regret, agent) => {
      const done = pull + 1;
      const { means, sds } = world.arms[Math.floor(pull / world.block)];
      trace.arms[pull] = arm;
      trace.lost[done] = trace.lost[pull] + regret;
      trace.earned[done] = trace.earned[pull] + means[arm] + sds[arm] * world.luck[pull];
      trace.rates[done] = agent.rate;
      trace.temperatures[done] = agent.temperature ?? Number.NaN;
      for (let i = 0; i < ARM_COUNT; i++) {
        trace.means[done * ARM_COUNT + i] = agent.means[i];
        if (agent.spread) trace.spreads[done * ARM_COUNT + i] = agent.spread(i);
      }
    },
    (pull, agent) => {
      if (!(agent instanceof DoyaDayu)) return;
      for (const { from, amount } of stimulations) if (from === pull) agent.stimulation = amount;
    },
  );
  return trace;
}
