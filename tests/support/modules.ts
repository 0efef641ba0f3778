import type { ModulesMeasures } from '../../src/neighbours/modules/measures';
import type { ModulesResult } from '../../src/neighbours/modules/recorded';
import { DEFAULT_SETTINGS, type ModulesSettings } from '../../src/neighbours/modules/settings';

/** Measures of a network in which left knows both digits, and right its own. */
export const modulesMeasures = (found: Partial<ModulesMeasures> = {}): ModulesMeasures => ({
  answers: { all: 0.98, asked: [0.98, 0.97], leftDecides: 1 },
  probe: Array.from({ length: 5 }, () => [
    [0.93, 0.85],
    [0.26, 0.99],
  ]),
  probeF: [0.99, 0.6, 0.5, 0.4, 0.37],
  correlationF: 0.6,
  silencingF: 0.8,
  ...found,
});

interface Found {
  settings?: Partial<ModulesSettings>;
  seed?: number;
  measures?: Partial<ModulesMeasures>;
  seconds?: number;
}

/** A network that was trained and measured. */
export const modulesResult = ({ settings, seed = 0, measures, seconds }: Found = {}): ModulesResult => ({
  settings: { ...DEFAULT_SETTINGS, ...settings },
  seed,
  measures: modulesMeasures(measures),
  ...(seconds !== undefined && { seconds }),
});
