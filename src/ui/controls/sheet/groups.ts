import type { FieldKey } from '../../../config/fields';
import type { SheetPlace } from '../places';

/** The settings of one heading of the sheet: those in sight, and those that are folded away. */
export interface Group {
  title: string;
  place: SheetPlace;
  keys: readonly FieldKey[];
  more: readonly FieldKey[];
  /** Headings among those that are folded away, by the setting that each stands over. */
  parts?: Readonly<Partial<Record<FieldKey, string>>>;
}

/** Every setting stands in one of these; the range of τ is part of the row of τ. */
export const GROUPS: readonly Group[] = [
  {
    title: 'Curriculum',
    place: 'curriculum',
    keys: [
      'curriculum.kind',
      'curriculum.window',
      'curriculum.forget',
      'curriculum.heads',
      'curriculum.threshold',
      'curriculum.stopN',
    ],
    more: ['curriculum.startN', 'curriculum.perPromotion'],
  },
  {
    title: 'Task',
    place: 'task',
    keys: ['task.kind', 'task.mix'],
    more: ['task.repeat', 'task.repeatTo', 'task.length', 'task.p', 'task.coding'],
  },
  {
    title: 'Network',
    place: 'network',
    keys: ['network.cell', 'network.units', 'network.tau.trainable'],
    more: [
      'network.leak',
      'network.activation',
      'network.chrono',
      'network.recurrent',
      'network.density',
      'network.dale',
      'network.excitatory',
      'network.selfConnections',
      'network.context',
      'network.contextRank',
      'modulation.gain',
      'modulation.decay',
      'modulation.groups',
    ],
    parts: {
      'network.leak': 'Cell',
      'network.recurrent': 'Connections',
      'network.context': 'Context and gain',
    },
  },
  {
    title: 'Training',
    place: 'training',
    keys: ['training.optimizer', 'training.learningRate', 'training.batchSize'],
    more: [
      'training.finalRate',
      'training.rateSchedule',
      'training.momentum',
      'training.nesterov',
      'training.clipNorm',
      'training.weightDecay',
      'training.contexts',
      'training.contextNoise',
      'training.stepsPerEpoch',
      'training.testBatches',
      'training.maxEpochs',
    ],
  },
  { title: 'Seed', place: 'seed', keys: ['seed'], more: [] },
];

/** The settings of a group without hidden ones; where only those remain that are folded away, these are in sight. */
export function shownOf({ keys, more }: Group, hidden: ReadonlySet<string>): Pick<Group, 'keys' | 'more'> {
  // The tasks of a mix go with the choice of it.
  const isHidden = (key: FieldKey) => hidden.has(key) || (key === 'task.mix' && hidden.has('task.kind'));
  const isShown = (key: FieldKey) => keysOf(key).some((each) => !isHidden(each));
  const [sight, folded] = [keys.filter(isShown), more.filter(isShown)];
  return sight.length > 0 ? { keys: sight, more: folded } : { keys: folded, more: [] };
}

/** What the row of τ sets. */
export const TAU: readonly FieldKey[] = ['network.tau.trainable', 'network.tau.min', 'network.tau.max'];

/** The settings that one row sets together. */
export const keysOf = (key: FieldKey): readonly FieldKey[] => (TAU.includes(key) ? TAU : [key]);
