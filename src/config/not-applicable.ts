import { hasTau } from './cells';
import type { FieldKey } from './fields';
import type { RunConfig } from './schema';

/**
 * Why a setting means nothing beside the others of its config, in a few words; undefined where it counts.
 * `elsewhere`: it belongs to another curriculum, or to a law that is not in force, and is better not shown at all.
 */
export interface NotApplicable {
  why: string;
  elsewhere?: boolean;
}

export function notApplicable(
  { curriculum, modulation, network, task, training }: RunConfig,
  key: FieldKey,
): NotApplicable | undefined {
  switch (key) {
    case 'curriculum.window':
    case 'curriculum.forget':
      return curriculum.kind === 'sliding' ? undefined : { why: 'no window slides', elsewhere: true };
    case 'curriculum.heads':
      return curriculum.kind === 'none' ? undefined : { why: 'the curriculum decides', elsewhere: true };
    case 'curriculum.perPromotion':
      return curriculum.kind === 'single' || curriculum.kind === 'multi'
        ? undefined
        : { why: curriculum.kind === 'none' ? 'N does not grow' : 'as many as are forgotten' };
    case 'curriculum.startN':
      return curriculum.kind === 'none' && curriculum.heads === 'one'
        ? { why: 'it starts at the last N' }
        : undefined;
    case 'modulation.gain':
      return network.cell === 'leaky' ? undefined : { why: 'gates instead' };
    case 'modulation.decay':
    case 'modulation.groups':
      return modulation.gain > 0 ? undefined : { why: 'no gain', elsewhere: true };
    case 'curriculum.threshold':
      return curriculum.kind === 'stream' ? { why: 'nothing is promoted', elsewhere: true } : undefined;
    case 'task.mix':
      return task.kind === 'mix' ? undefined : { why: 'one task', elsewhere: true };
    case 'network.context':
      return network.cell === 'leaky' ? undefined : { why: 'gates instead' };
    case 'network.contextRank':
      return network.context === 'synaptic' || network.context === 'both'
        ? undefined
        : { why: 'no synapses are told', elsewhere: true };
    case 'training.contexts':
    case 'training.contextNoise':
      return network.context === 'none' ? { why: 'nothing is told', elsewhere: true } : undefined;
    case 'network.leak':
    case 'network.activation':
    case 'network.tau.trainable':
    case 'network.tau.min':
    case 'network.tau.max':
      return hasTau(network) ? undefined : { why: 'gates instead' };
    case 'network.chrono':
      return hasTau(network) ? { why: 'τ says it' } : undefined;
    case 'network.excitatory':
      return network.dale ? undefined : { why: 'without Dale’s law', elsewhere: true };
    case 'network.selfConnections':
      return hasTau(network) ? undefined : { why: 'gates have them' };
    case 'training.rateSchedule':
      return training.finalRate === training.learningRate ? { why: 'the rate stays' } : undefined;
    case 'training.momentum':
    case 'training.nesterov':
      return training.optimizer === 'sgd' ? undefined : { why: 'Adam has its own' };
    default:
      return undefined;
  }
}
