import { type ModulesMeasures, probeSpecialization } from './measures';
import { initialNetwork, type ModulesNetwork, WEIGHT_NAMES } from './network';
import { DEFAULT_SETTINGS, type ModulesSettings } from './settings';

/** A network that was trained and measured. */
export interface ModulesResult {
  settings: ModulesSettings;
  seed: number;
  measures: ModulesMeasures;
  /** How long its training took, in seconds; undefined where it was recorded. */
  seconds?: number;
}

/** What there is of a network in the file: F by probe follows from the rest. */
export type RecordedModulesResult = Omit<ModulesResult, 'measures'> & {
  measures: Omit<ModulesMeasures, 'probeF'>;
};

/** Networks that were trained beforehand, for who opens the page. */
export interface RecordedModules {
  date: string;
  program: string;
  networks: readonly RecordedModulesResult[];
  /** Of the network that the page opens with, seed 0, in hundredths. */
  weights: Readonly<Record<(typeof WEIGHT_NAMES)[number], readonly number[]>>;
}

const [found] = Object.values(
  import.meta.glob<RecordedModules>('./recorded.json', { eager: true, import: 'default' }),
);

/** What the page comes with; undefined before anything was recorded. */
export const recorded: RecordedModules | undefined = found;

export const recordedResults: readonly ModulesResult[] = (recorded?.networks ?? []).map((network) => ({
  ...network,
  measures: { ...network.measures, probeF: network.measures.probe.map(probeSpecialization) },
}));

/** The network that the page opens with; untrained before anything was recorded. */
export function firstNetwork(): ModulesNetwork {
  const network = initialNetwork(DEFAULT_SETTINGS, 0);
  for (const name of WEIGHT_NAMES)
    network.weights[name].set(recorded?.weights[name].map((each) => each / 100) ?? []);
  return network;
}
