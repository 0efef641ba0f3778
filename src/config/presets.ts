import { memoised } from '../math/memoised';
import {
  frozen,
  gated,
  multi,
  type Settings,
  single,
  spreadTau,
  taskStream,
  unevenBits,
} from './condition-settings';
import { smallLanes } from './default-lanes';
import { changedFields, type FieldValue, setFields } from './draft';
import type { FieldKey } from './fields';
import { defaultConfig, type RunConfig } from './schema';

/** An experiment to begin with: a question, the claim it puts to the test, and the settings that show it. */
export interface Preset {
  question: string;
  claim: string;
  /** What all lanes share, and what each lane has of its own. */
  shared?: Settings;
  lanes: readonly Settings[];
  /**
   * The N each lane is promoted from by the time the claim shows; null for a lane of which it says that it does not
   * get there. What that takes is measured by scripts/presets.mjs.
   */
  shows: readonly (number | null)[];
  /** Whether it rests on no claim of the main paper: preset-findings.ts says what was measured. */
  hasFinding?: boolean;
}

/** Conditions of the paper at the size of a playground; the first is the default experiment. */
export const PRESETS = {
  heads: {
    question: 'One head or many?',
    claim: 'Practising old tasks keeps neurons fast.',
    lanes: [single, multi],
    shows: [8, 13],
  },
  slow: {
    question: 'When do neurons slow down?',
    claim: 'A head that moves on stretches τ once N = 8 is behind it. Many heads do not.',
    shared: { 'curriculum.stopN': 10 },
    lanes: [single, multi],
    shows: [9, 10],
  },
  hard: {
    question: 'Why not start hard?',
    claim: 'Straight to N = 15, one head does not get there. Bit by bit, many do.',
    lanes: [{ 'curriculum.kind': 'none' }, multi],
    shows: [null, 15],
  },
  frozen: {
    question: 'What if time is frozen?',
    claim: 'With τ fixed at 1, single-head stalls early. Multi-head hardly notices.',
    shared: frozen(1),
    lanes: [single, multi],
    shows: [7, 15],
  },
  fixed: {
    question: 'How slow may neurons be?',
    claim: 'Many heads learn with τ fixed at 1, 2 or 3: the slower the neurons, the later.',
    shared: { ...multi, 'curriculum.stopN': 13 },
    lanes: [frozen(1), frozen(2), frozen(3)],
    shows: [13, 13, 13],
  },
  window: {
    question: 'How much must it keep?',
    claim: 'A window of five heads starts faster, then stalls. Keeping all goes on.',
    lanes: [{ 'curriculum.kind': 'sliding', 'curriculum.window': 5, 'curriculum.forget': 1 }, multi],
    shows: [12, 15],
  },
  matching: {
    question: 'Is comparing two bits easier?',
    claim: 'Both climb further than in parity: one bit matters, the others only pass by.',
    shared: { 'task.kind': 'dms', 'curriculum.stopN': 20 },
    lanes: [single, multi],
    shows: [9, 18],
  },
  majority: {
    question: 'What if it need only count?',
    claim: 'Which bit is in the majority? A slow neuron can tell, so under both curricula they slow down.',
    shared: { 'task.kind': 'majority', 'curriculum.stopN': 20 },
    lanes: [single, multi],
    shows: [14, 14],
  },
  outside: {
    question: 'Does it matter where it leaks?',
    claim: 'With the leak outside of f many heads still climb higher, with faster neurons.',
    shared: { 'network.leak': 'outside' },
    lanes: [single, multi],
    shows: [8, 15],
  },
  lstm: {
    question: 'Do gates change this?',
    claim: 'An LSTM, too, climbs faster with many heads.',
    shared: gated('lstm'),
    lanes: [single, multi],
    shows: [10, 14],
  },
  gru: {
    question: 'And gates of another kind?',
    claim: 'A GRU, too, climbs faster with many heads.',
    shared: gated('gru'),
    lanes: [single, multi],
    shows: [10, 14],
  },
  longer: {
    question: 'What if every bit lasts longer?',
    claim: 'When a bit takes three steps, neurons slow down towards its pace.',
    shared: { 'task.repeat': 3 },
    lanes: [single, multi],
    shows: [5, 9],
  },
  breaks: {
    question: 'What breaks it?',
    claim: 'Single-head cannot spare its slow neurons. Multi-head can, and bears more noise.',
    shared: { 'curriculum.stopN': 9 },
    lanes: [single, multi],
    shows: [9, 9],
  },
  next: {
    question: 'What can it learn next?',
    claim: 'With 64 neurons single-head learns the next tasks faster, against what the paper finds with 500.',
    shared: { 'curriculum.stopN': 8 },
    lanes: [single, multi],
    shows: [8, 8],
  },
  diversity: {
    question: 'Does diversity pay?',
    claim: 'Mixed time constants against equal ones, on bits that last one to four steps.',
    shared: unevenBits,
    lanes: [frozen(1), frozen(2), spreadTau, {}],
    shows: [2, 3, 3, 4],
    hasFinding: true,
  },
  gain: {
    question: 'Does a gain that answers uncertainty help?',
    claim: 'When answers grow uncertain, every weight speaks louder: a stream of eight tasks.',
    shared: taskStream,
    lanes: [{}, { 'modulation.gain': 0.03 }],
    shows: [null, null],
    hasFinding: true,
  },
  paper: {
    question: 'And at the size of the paper?',
    claim: '500 neurons and 256 sequences a batch, trained as in the paper: bring time.',
    shared: {
      'network.units': 500,
      'training.batchSize': 256,
      'training.momentum': 0.1,
      'training.stepsPerEpoch': 600,
      'training.testBatches': 50,
      'curriculum.stopN': 100,
    },
    lanes: [single, multi],
    shows: [2, 2],
  },
} satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** The settings of a preset's lanes; worked out once, for the page asks at every change of a setting. */
export const configsOf = memoised(({ shared, lanes }: Preset): readonly RunConfig[] =>
  lanes.map((own) => setFields(defaultConfig, new Map(entries({ ...shared, ...own })))),
);

function entries(settings: Settings) {
  return Object.entries(settings) as [FieldKey, FieldValue][];
}

/** The preset that these settings are, whatever their seeds; undefined where they are none. */
export function presetOf(configs: readonly RunConfig[]): PresetName | undefined {
  const isThese = (lanes: readonly RunConfig[]) =>
    lanes.length === configs.length && lanes.every((lane, i) => sameButSeed(lane, configs[i]));
  return isThese(onPhones) ? 'heads' : PRESET_NAMES.find((name) => isThese(configsOf(PRESETS[name])));
}

/** The first question, asked of fewer neurons. */
const onPhones = smallLanes();

const sameButSeed = (a: RunConfig, b: RunConfig) => changedFields(a, b).every((key) => key === 'seed');
