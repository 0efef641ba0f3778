import { setField } from './draft';
import { defaultConfig, type RunConfig } from './schema';

/** An experiment has at most so many lanes. */
const MOST = 4;

/** The settings of the default experiment: the first lane single-head, the others multi-head. */
export const defaultLanes = (count = 2): RunConfig[] =>
  Array.from({ length: Math.min(count, MOST) }, (_, lane) => ({
    ...defaultConfig,
    curriculum: { ...defaultConfig.curriculum, kind: lane === 0 ? 'single' : 'multi' },
  }));

/**
 * Neurons that a slow device trains in time. With seeds 0 to 2 multi-head gets to N = 15 in 23 to 29 epochs, and
 * single-head in 28 to 45 to N = 8, its mean τ up from 1.3 to 1.5 or 1.6; with 32 neurons it is often stuck before that.
 */
const FEWER = 48;

/** The default experiment for phones: half the work a step. */
export const smallLanes = (): RunConfig[] =>
  defaultLanes().map((config) => setField(config, 'network.units', FEWER));
