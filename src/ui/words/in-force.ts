import type { FieldKey } from '../../config/fields';
import type { RunConfig } from '../../config/schema';
import { type EquationName, equationsNamed } from './equations';
import type { TermKey } from './glossary';
import type { Section } from './glossary/term';

/** A letter of an equation: what it stands for, the term that explains it, and the setting whose value it is. */
export interface Letter {
  symbol: string;
  words: string;
  term: TermKey;
  field?: FieldKey;
}

/** What some settings mean: the equations that they choose, and the letters in them. */
export interface InForce {
  equations: readonly EquationName[];
  letters: readonly Letter[];
  /** Where the paper has them. */
  section?: Section;
}

export type Of = (config: RunConfig) => InForce;

const letter = (symbol: string, words: string, term: TermKey, field?: FieldKey): Letter => ({
  symbol,
  words,
  term,
  field,
});

/** The rule of promotion, and what the heads in training become on one (paper, section 2.3). */
export const ofCurriculum: Of = ({ curriculum: { kind, heads } }) => {
  // No test decides.
  if (kind === 'stream') return { equations: ['stream'], letters: [letter('A', 'N in training', 'stream')] };
  const none = heads === 'all' ? 'noneAll' : 'noneOne';
  const more: Readonly<Record<string, Letter[]>> = {
    single: [letter('Δ', 'N per promotion', 'perPromotion', 'curriculum.perPromotion')],
    multi: [
      letter('m', 'largest N in training', 'head'),
      letter('Δ', 'N per promotion', 'perPromotion', 'curriculum.perPromotion'),
    ],
    sliding: [
      letter('m', 'largest N in training', 'head'),
      letter('w', 'window', 'window', 'curriculum.window'),
      letter('f', 'forget', 'forget', 'curriculum.forget'),
    ],
  };
  return {
    section: '2.3',
    equations: ['promotion', ...equationsNamed(kind === 'none' ? none : kind)],
    letters: [
      letter('A', 'N in training', 'head'),
      letter('acc', 'accuracy', 'accuracy'),
      letter('q', 'threshold', 'threshold', 'curriculum.threshold'),
      ...(more[kind] ?? []),
    ],
  };
};

/** The label of a sequence, and what its bits and the inputs are (paper, section 2.2). */
export const ofTask: Of = ({ task }) => ({
  section: task.kind === 'majority' || task.kind === 'mix' ? undefined : '2.2',
  equations: [
    ...equationsNamed(task.kind),
    'bits',
    ...(task.p === 'uniform' ? (['drawnP'] as const) : []),
    task.coding === '01' ? 'coding01' : 'coding11',
  ],
  letters: [
    letter('y', 'right answer', task.kind === 'mix' ? 'mix' : 'task'),
    letter('s', 'bits, the last at T', 'sequence'),
    letter('p', 'probability of 1', 'bernoulli', task.p === 'uniform' ? undefined : 'task.p'),
    letter('x', 'input', 'coding'),
  ],
});

const LEAKY = [
  letter('h', 'state', 'state'),
  letter('u', 'drive', 'drive'),
  letter('τ', 'time constant', 'tau'),
  letter('f', 'activation', 'activation', 'network.activation'),
  letter('x', 'input', 'coding'),
];

/** The update of a leaky cell (paper, section 2.1), or of a cell with gates as PyTorch has it. */
const ofCell: Of = ({ network: { cell, leak, activation, recurrent, selfConnections } }) => {
  switch (cell) {
    case 'leaky':
      return {
        section: leak === 'inside' ? '2.1' : undefined,
        equations: [
          leak,
          recurrent ? 'drive' : 'driveCut',
          activation,
          'alpha',
          ...(recurrent && !selfConnections ? (['noSelf'] as const) : []),
        ],
        letters: recurrent ? [...LEAKY, letter('W', 'weights', 'weight')] : LEAKY,
      };
    case 'gru':
      return {
        equations: recurrent
          ? ['gruR', 'gruZ', 'gruM', 'gruN', 'gruH']
          : ['gruRCut', 'gruZCut', 'gruMCut', 'gruN', 'gruH'],
        letters: [
          letter('h', 'state', 'state'),
          letter('r, z', 'gates', 'gate'),
          letter('n', 'candidate', 'gru'),
        ],
      };
    case 'lstm':
      return {
        equations: [recurrent ? 'lstmA' : 'lstmACut', 'lstmGates', 'lstmG', 'lstmC', 'lstmH'],
        letters: [
          letter('h', 'state', 'state'),
          letter('c', 'memory', 'lstm'),
          letter('i, f, o', 'gates', 'gate'),
        ],
      };
    default:
      return { equations: [], letters: [letter('h', 'state', 'state')] };
  }
};

const TOLD: Record<RunConfig['network']['context'], readonly EquationName[]> = {
  none: [],
  input: ['toldInput'],
  excitability: ['toldNeurons'],
  synaptic: ['toldSynapses'],
  both: ['toldSynapses', 'toldNeurons'],
};

/** What a context and a gain make of the drive and the weights. Not in the paper. */
const ofModulation: Of = ({ network: { context }, modulation }) => ({
  equations: [...TOLD[context], ...(modulation.gain > 0 ? (['gainWeights', 'gainStep'] as const) : [])],
  letters: [
    ...(context === 'none' ? [] : [letter('k', 'context', 'context')]),
    ...(context === 'synaptic' || context === 'both'
      ? [letter('r', 'context rank', 'contextRank', 'network.contextRank')]
      : []),
    ...(modulation.gain > 0
      ? [
          letter('g', 'gain', 'gain'),
          letter('η', 'gain on uncertainty', 'gain', 'modulation.gain'),
          letter('γ', 'gain decay', 'gain', 'modulation.decay'),
          letter('S', 'entropy of the answers', 'gain'),
        ]
      : []),
  ],
});

/** What a network computes, and which of its recurrent weights there are. */
export const ofNetwork: Of = (config) => {
  const { recurrent, density, dale } = config.network;
  const { equations, letters, section } = ofCell(config);
  const modulation = ofModulation(config);
  const [isSparse, isSigned] = [recurrent && density < 1, recurrent && dale];
  return {
    section,
    equations: [
      ...equations,
      ...modulation.equations,
      ...(isSparse ? (['sparse'] as const) : []),
      ...(isSigned ? (['dale'] as const) : []),
    ],
    letters: [
      ...letters,
      ...modulation.letters,
      ...(isSparse ? [letter('d', 'density', 'density', 'network.density')] : []),
      ...(isSigned ? [letter('e', 'excitatory', 'dale', 'network.excitatory')] : []),
    ],
  };
};

const RATE = letter('η', 'learning rate', 'learningRate', 'training.learningRate');

/** The loss, the clipped gradient, and the update by it (paper, section 2.3). */
export const ofTraining: Of = ({ training: { optimizer, nesterov, weightDecay } }) => ({
  section: '2.3',
  equations: [
    'loss',
    'clip',
    ...(weightDecay === 0 ? [] : ([optimizer === 'adam' ? 'decayAdam' : 'decaySgd'] as const)),
    ...(optimizer === 'adam'
      ? (['adamM', 'adamV', 'adam'] as const)
      : (['momentum', nesterov ? 'nesterov' : 'sgd'] as const)),
  ],
  letters: [
    letter('L', 'loss', 'loss'),
    letter('B', 'batch', 'batch', 'training.batchSize'),
    letter('c', 'clip', 'clip', 'training.clipNorm'),
    RATE,
    ...(weightDecay === 0 ? [] : [letter('λ', 'weight decay', 'weightDecay', 'training.weightDecay')]),
    optimizer === 'adam'
      ? letter('β', 'running means', 'adam')
      : letter('μ', 'momentum', 'momentum', 'training.momentum'),
  ],
});
