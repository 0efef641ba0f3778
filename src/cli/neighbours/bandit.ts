import { DEFAULT_WORLDS, PULLS, SEED, WORLDS, type WorldSettings } from '../../neighbours/bandit/settings';
import { type AgentSummary, CHECKPOINTS, spansOf, summarise } from '../../neighbours/bandit/summary';
import type { Terminal } from '../terminal';
import { numberWithin, readArguments, UsageError, wholeNumber } from '../usage';

/** `neighbours bandit`: what agents lose in worlds that change, over many worlds. */
export function bandit(args: string[], terminal: Terminal) {
  const { values } = readArguments(
    args,
    {
      p: { type: 'string' },
      block: { type: 'string' },
      noise: { type: 'string' },
      worlds: { type: 'string' },
      seed: { type: 'string' },
    },
    [],
  );
  const settings: WorldSettings = {
    chance: numberWithin('p', values.p, 0, 1) ?? DEFAULT_WORLDS.chance,
    block: wholeNumber('block', values.block, 2) ?? DEFAULT_WORLDS.block,
    noise: numberWithin('noise', values.noise, 0.001, 100) ?? DEFAULT_WORLDS.noise,
  };
  if (PULLS % settings.block > 0)
    throw new UsageError(`--block: expected a divisor of ${PULLS}, got ${settings.block}`);
  const worlds = wholeNumber('worlds', values.worlds, 2) ?? WORLDS;
  const seed = wholeNumber('seed', values.seed, 0) ?? SEED;
  const playing = summarise(settings, seed, worlds);
  let step = playing.next();
  for (let world = 1; !step.done; world++, step = playing.next())
    terminal.progress(`world ${world} of ${worlds}`);
  const { chance: p, ...others } = settings;
  return {
    p,
    ...others,
    worlds,
    seed,
    spans: spansOf(settings.block),
    checkpoints: CHECKPOINTS,
    agents: Object.fromEntries(
      Object.entries(step.value.agents).map(([name, agent]) => [name, named(agent)]),
    ),
  };
}

/** An agent's regret, and its α and T, under the names of their figures. */
const named = ({
  total,
  first,
  last,
  finalBlock,
  rates,
  temperatures,
  sinceChange,
  cumulative,
}: AgentSummary) => ({
  total,
  first,
  last,
  finalBlock,
  alpha: rates,
  T: temperatures,
  sinceChange,
  cumulative,
});
