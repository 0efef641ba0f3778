import { DEFAULT_WORLDS, type WorldSettings } from '../neighbours/bandit/settings';
import { DEFAULT_SETTINGS as A_WALL, type MembraneSettings } from '../neighbours/membrane/settings';
import { DEFAULT_SETTINGS as HALVES, type ModulesSettings } from '../neighbours/modules/settings';

/** The model of a neighbour under some settings, run anew for each seed. */
export type NeighbourTrial =
  | { of: 'modules'; settings: ModulesSettings }
  | { of: 'bandit'; settings: WorldSettings }
  /** Nothing in it is random. */
  | { of: 'membrane'; settings: MembraneSettings; most: 1 };

const halves = (settings: Partial<ModulesSettings>): NeighbourTrial => ({
  of: 'modules',
  settings: { ...HALVES, ...settings },
});
const wall = (settings: Partial<MembraneSettings>): NeighbourTrial => ({
  of: 'membrane',
  settings: { ...A_WALL, ...settings },
  most: 1,
});

/** All that claims about neighbours rest on beside networks with a curriculum. */
export const TRIALS = {
  'halves-1': halves({ wires: 1 }),
  'halves-4': halves({ wires: 4 }),
  'halves-20': halves({ wires: 20 }),
  'halves-40': halves({ wires: 40 }),
  'halves-400': halves({ wires: 400 }),
  'halves-50-neurons': halves({ units: 50, wires: 25 }),
  'halves-shared': halves({ shared: true }),
  'halves-shared-1': halves({ shared: true, wires: 1 }),
  'halves-still': halves({ noise: 0 }),
  worlds: { of: 'bandit', settings: DEFAULT_WORLDS } as NeighbourTrial,
  'wall-swells': wall({}),
  'wall-shrinks': wall({ swells: false, c0: 0.6 }),
  'wall-attracts-swells': wall({ attracts: true }),
} satisfies Record<string, NeighbourTrial>;

/** Pages on neighbours show seeds below this: claims have fresh ones. */
export const FIRST_TRIAL_SEED = 100;

export type TrialId = keyof typeof TRIALS;
export const TRIAL_IDS = Object.keys(TRIALS) as TrialId[];
export const trialOf = (id: TrialId): NeighbourTrial => TRIALS[id];
