import { WORLDS, type WorldSettings } from './settings';
import { summarise } from './summary';

/**
 * The numbers of one set of worlds, under `agent.number`: total and its error, first, last and finalBlock (regret a pull),
 * and early and late α and T.
 */
export function measureBandit(
  settings: WorldSettings,
  seed: number,
  worlds = WORLDS,
): Record<string, number> {
  const playing = summarise(settings, seed, worlds);
  let step = playing.next();
  while (!step.done) step = playing.next();
  return Object.fromEntries(
    Object.entries(step.value.agents).flatMap(([name, agent]) =>
      Object.entries({
        total: agent.total.mean,
        error: agent.total.error,
        first: agent.first,
        last: agent.last,
        finalBlock: agent.finalBlock,
        earlyRate: agent.rates.early,
        lateRate: agent.rates.late,
        earlyTemperature: agent.temperatures.early,
        lateTemperature: agent.temperatures.late,
      }).map(([key, value]) => [`${name}.${key}`, value]),
    ),
  );
}
