import { deviation, mean } from 'd3-array';
import { AGENTS, type AgentName } from './agents';
import { play } from './play';
import { firstPulls, lastPulls, PULLS, WORLDS, type WorldSettings } from './settings';
import { type World, worldOf } from './world';

/** A mean over worlds and its standard error. */
export interface OverWorlds {
  mean: number;
  error: number;
}

/** What an agent lost, regret being what the best arm would have paid more on average. */
export interface AgentSummary {
  /** In all pulls of a world. */
  total: OverWorlds;
  /** A pull, in the first ones after a change and in the last ones of a block that began with a change; NaN without changes. */
  first: number;
  last: number;
  /** A pull, in the last block. */
  finalBlock: number;
  /** A pull, after a change: the mean of each span of `spansOf`. */
  sinceChange: number[];
  /** So far, after each of `CHECKPOINTS`. */
  cumulative: OverWorlds[];
  /** Means of α and T from the 6th to the 20th pull after a change, and in the last ones of such blocks. */
  rates: { early: number; late: number };
  temperatures: { early: number; late: number };
}

/** What the agents lost in many worlds of one kind. */
export interface BanditSummary {
  settings: WorldSettings;
  seed: number;
  worlds: number;
  agents: Record<AgentName, AgentSummary>;
}

/** After how many pulls the loss so far is noted. */
export const CHECKPOINTS: readonly number[] = Array.from({ length: 41 }, (_, i) => (i * PULLS) / 40);

/** Spans of pulls since a change, each about a quarter longer than the one before: from (0 is the first pull), to (without). */
export function spansOf(block: number): { from: number; to: number }[] {
  const spans = [];
  for (let from = 0; from < block; ) {
    const to = Math.min(block, Math.max(from + 1, Math.round(1.25 * (from + 1)) - 1));
    spans.push({ from, to });
    from = to;
  }
  return spans;
}

/** So long a change is fresh before α and T are looked at, and until when. */
const EARLY = { from: 5, to: 20 };

/** Adds up what one agent does over worlds; allocates nothing a pull. */
class Tally {
  private readonly totals: number[] = [];
  private readonly finals: number[] = [];
  private readonly checkpoints: number[][] = CHECKPOINTS.map(() => []);
  /** Sums by pulls since a change: of regret, α and T. */
  private readonly regret: Float64Array;
  private readonly rate: Float64Array;
  private readonly temperature: Float64Array;
  private readonly path = new Float64Array(PULLS + 1);
  private changes = 0;

  constructor(private readonly settings: WorldSettings) {
    this.regret = new Float64Array(settings.block);
    this.rate = new Float64Array(settings.block);
    this.temperature = new Float64Array(settings.block);
  }

  add(name: AgentName, world: World, seed: number, index: number): void {
    const { path, regret, rate, temperature } = this;
    const { block, changes } = world;
    const isFresh = new Uint8Array(PULLS / block);
    for (const change of changes) isFresh[change / block] = 1;
    this.changes += changes.length;
    play({ name, world, seed, index }, (pull, _, loss, agent) => {
      path[pull + 1] = path[pull] + loss;
      const since = pull % block;
      if (isFresh[(pull - since) / block] === 0) return;
      regret[since] += loss;
      rate[since] += agent.rate;
      temperature[since] += agent.temperature ?? 0;
    });
    this.totals.push(path[PULLS]);
    this.finals.push((path[PULLS] - path[PULLS - block]) / block);
    for (const [i, at] of CHECKPOINTS.entries()) this.checkpoints[i].push(path[at]);
  }

  get summary(): AgentSummary {
    const { settings, regret, rate, temperature } = this;
    const { block } = settings;
    const between = (sums: Float64Array, from: number, to: number) => {
      let sum = 0;
      for (let i = from; i < to; i++) sum += sums[i];
      return sum / ((to - from) * this.changes);
    };
    const late = block - lastPulls(settings);
    const early = (sums: Float64Array) => between(sums, EARLY.from, EARLY.to);
    return {
      total: estimateOf(this.totals),
      first: between(regret, 0, firstPulls(settings)),
      last: between(regret, late, block),
      finalBlock: mean(this.finals) ?? Number.NaN,
      sinceChange: spansOf(block).map(({ from, to }) => between(regret, from, to)),
      cumulative: this.checkpoints.map(estimateOf),
      rates: { early: early(rate), late: between(rate, late, block) },
      temperatures: { early: early(temperature), late: between(temperature, late, block) },
    };
  }
}

const estimateOf = (values: readonly number[]): OverWorlds => ({
  mean: mean(values) ?? Number.NaN,
  error: (deviation(values) ?? Number.NaN) / Math.sqrt(values.length),
});

/** Lets all agents play worlds of a kind; after each world it can be asked what is known by then. */
export function* summarise(
  settings: WorldSettings,
  seed: number,
  worlds = WORLDS,
): Generator<() => BanditSummary, BanditSummary, undefined> {
  const tallies = AGENTS.map((name) => ({ name, tally: new Tally(settings) }));
  const after = (worlds: number): BanditSummary => {
    const agents = Object.fromEntries(tallies.map(({ name, tally }) => [name, tally.summary]));
    return { settings, seed, worlds, agents: agents as Record<AgentName, AgentSummary> };
  };
  for (let index = 0; index < worlds; index++) {
    const world = worldOf(settings, seed, index);
    for (const { name, tally } of tallies) tally.add(name, world, seed, index);
    yield () => after(index + 1);
  }
  return after(worlds);
}
