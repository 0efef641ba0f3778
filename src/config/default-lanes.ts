import { defaultConfig, type RunConfig } from './schema';

/** An experiment has at most so many lanes. */
const MOST = 4;

/** The settings of the default experiment: the first lane single-head, the others multi-head. */
export const defaultLanes = (count = 2): RunConfig[] =>
  Array.from({ length: Math.min(count, MOST) }, (_, lane) => ({
    ...defaultConfig,
    curriculum: { ...defaultConfig.curriculum, kind: lane === 0 ? 'single' : 'multi' },
  }));
