/**
 * The one table of fields: every setting of a run with its words, bounds and default. The schema, the
 * page's controls, clamping and the command line's help all read it; nothing about a field is said twice.
 */

/** When a change takes effect: in the running network, or only in a new one. */
export type Applies = 'live' | 'reset';

interface Common {
  /** The name on the page. */
  label: string;
  /** One line that explains it. */
  help: string;
  applies: Applies;
}

export interface NumberField extends Common {
  kind: 'number';
  default: number;
  /** What a run accepts. */
  min: number;
  max: number;
  integer?: boolean;
  /** What the page's slider covers, where that is less; its step; its scale. */
  slider?: { min: number; max: number; step?: number; scale?: 'log' };
  /** How the number is written: `percent` shows 0.98 as 98 %. */
  format?: 'percent';
}

export interface ChoiceField<T extends string = string> extends Common {
  kind: 'choice';
  default: T;
  /** Value → how it is written on the page. */
  options: Record<T, string>;
}

export interface SwitchField extends Common {
  kind: 'switch';
  default: boolean;
}

export type Field = NumberField | ChoiceField | SwitchField;

const number = (field: Omit<NumberField, 'kind'>): NumberField => ({ kind: 'number', ...field });
const choice = <T extends string>(field: Omit<ChoiceField<T>, 'kind'>): ChoiceField<T> => ({
  kind: 'choice',
  ...field,
});

/** Keys are paths into a RunConfig. */
export const FIELDS = {
  'task.kind': choice({
    label: 'Task',
    help: 'What the network must answer when the last bit has been read.',
    applies: 'reset',
    default: 'parity',
    options: { parity: 'N-parity', dms: 'N-DMS' },
  }),
  'task.repeat': number({
    label: 'Repeat bits',
    help: 'How many steps each bit lasts.',
    applies: 'reset',
    default: 1,
    min: 1,
    max: 16,
    integer: true,
  }),
  'task.coding': choice({
    label: 'Inputs',
    help: 'How a bit enters the network: as 0 and 1, or as −1 and +1.',
    applies: 'reset',
    default: '01',
    options: { '01': '0 and 1', '±1': '−1 and +1' },
  }),
  'curriculum.kind': choice({
    label: 'Curriculum',
    help: 'Which tasks are trained together, and what happens on a promotion.',
    applies: 'reset',
    default: 'multi',
    options: {
      single: 'single-head',
      multi: 'multi-head',
      sliding: 'sliding window',
      none: 'no curriculum',
    },
  }),
  'curriculum.startN': number({
    label: 'Start at N',
    help: 'The first task: how many bits must be remembered at the start.',
    applies: 'reset',
    default: 2,
    min: 2,
    max: 128,
    integer: true,
  }),
  'curriculum.stopN': number({
    label: 'Stop at N',
    help: 'Training stops when the network has been promoted from this N.',
    applies: 'live',
    default: 15,
    min: 2,
    max: 128,
    integer: true,
    slider: { min: 2, max: 40 },
  }),
  'curriculum.window': number({
    label: 'Window',
    help: 'Sliding window: how many heads are trained together.',
    applies: 'reset',
    default: 10,
    min: 1,
    max: 128,
    integer: true,
  }),
  'curriculum.forget': number({
    label: 'Forget',
    help: 'Sliding window: how many heads leave, and join, on a promotion.',
    applies: 'reset',
    default: 5,
    min: 1,
    max: 128,
    integer: true,
  }),
  'curriculum.threshold': number({
    label: 'Promote at',
    help: 'Test accuracy above which N grows: the mean over the heads in training, and the newest head.',
    applies: 'live',
    default: 0.98,
    min: 0.5,
    max: 1,
    format: 'percent',
    slider: { min: 0.6, max: 0.999, step: 0.005 },
  }),
  'network.cell': choice({
    label: 'Cell',
    help: 'What a neuron computes from its past and its inputs.',
    applies: 'reset',
    default: 'leaky',
    options: { leaky: 'leaky', gru: 'GRU', lstm: 'LSTM' },
  }),
  'network.units': number({
    label: 'Units',
    help: 'How many neurons the network has, H.',
    applies: 'reset',
    default: 64,
    min: 1,
    max: 4096,
    integer: true,
    slider: { min: 4, max: 512, scale: 'log' },
  }),
  'network.leak': choice({
    label: 'Leak',
    help: 'Whether the leak to the old state is inside or outside of the activation function f.',
    applies: 'reset',
    default: 'inside',
    options: { inside: 'inside f', outside: 'outside f' },
  }),
  'network.activation': choice({
    label: 'Activation',
    help: "The neuron's nonlinearity, f.",
    applies: 'reset',
    default: 'leakyRelu',
    options: { leakyRelu: 'leaky ReLU', relu: 'ReLU', tanh: 'tanh', sigmoid: 'sigmoid' },
  }),
  'network.tau.trainable': {
    kind: 'switch',
    label: 'Train τ',
    help: 'Whether each neuron learns its own time constant τ, or keeps the one it starts with.',
    applies: 'reset',
    default: true,
  } as SwitchField,
  'network.tau.min': number({
    label: 'τ from',
    help: 'Every τ starts at random between this value …',
    applies: 'reset',
    default: 1,
    min: 1,
    max: 100,
    slider: { min: 1, max: 10, step: 0.1 },
  }),
  'network.tau.max': number({
    label: 'τ to',
    help: '… and this one, in steps of the input.',
    applies: 'reset',
    default: 2,
    min: 1,
    max: 100,
    slider: { min: 1, max: 10, step: 0.1 },
  }),
  'training.optimizer': choice({
    label: 'Optimizer',
    help: 'How gradients become changes of the weights.',
    applies: 'reset',
    default: 'sgd',
    options: { sgd: 'SGD', adam: 'Adam' },
  }),
  'training.learningRate': number({
    label: 'Learning rate',
    help: 'How far each step follows the gradient.',
    applies: 'live',
    default: 0.05,
    min: 1e-6,
    max: 10,
    slider: { min: 0.001, max: 1, scale: 'log' },
  }),
  'training.momentum': number({
    label: 'Momentum',
    help: 'How much of the last change is carried into the next one (Nesterov).',
    applies: 'live',
    default: 0.9,
    min: 0,
    max: 0.999,
    slider: { min: 0, max: 0.99, step: 0.01 },
  }),
  'training.clipNorm': number({
    label: 'Clip',
    help: 'The largest norm a gradient may have; longer ones are shortened to it.',
    applies: 'live',
    default: 2,
    min: 1e-3,
    max: 1e6,
    slider: { min: 0.1, max: 100, scale: 'log' },
  }),
  'training.batchSize': number({
    label: 'Batch',
    help: 'How many sequences each step learns from.',
    applies: 'reset',
    default: 64,
    min: 1,
    max: 4096,
    integer: true,
    slider: { min: 4, max: 512, scale: 'log' },
  }),
  'training.stepsPerEpoch': number({
    label: 'Epoch',
    help: 'How many steps of training come between two tests; N can grow once an epoch.',
    applies: 'reset',
    default: 200,
    min: 1,
    max: 100_000,
    integer: true,
    slider: { min: 10, max: 1000, step: 10 },
  }),
  'training.testBatches': number({
    label: 'Test batches',
    help: 'How many batches the test at the end of an epoch has.',
    applies: 'reset',
    default: 10,
    min: 1,
    max: 1000,
    integer: true,
  }),
  'training.maxEpochs': number({
    label: 'Give up after',
    help: 'Training stops after this many epochs.',
    applies: 'live',
    default: 1000,
    min: 1,
    max: 1_000_000,
    integer: true,
  }),
  seed: number({
    label: 'Seed',
    help: 'Where all random numbers start: the same seed gives the same network and the same tasks.',
    applies: 'reset',
    default: 0,
    min: 0,
    max: 2_147_483_647,
    integer: true,
  }),
} satisfies Record<string, Field>;

export type FieldKey = keyof typeof FIELDS;
