import { version } from '../../package.json';
import type { Snapshot } from '../cells/snapshot';
import type { ActivitySettings, RecordedActivity } from '../config/activity';
import { encodeNpy, type NumberArray } from './npy';
import { zip } from './zip';

/** What every array is, where its name does not say it. */
const MEANINGS: Record<string, string> = {
  W: 'recurrent weights: row = to, column = from; of cells with gates a block of rows for each, in the order of PyTorch',
  W_in: 'weights of the input',
  b: 'biases beside W',
  b_in: 'biases beside W_in',
  tau: 'time constant of every neuron, in steps; of cells with gates that of the forget gate',
  heads: 'the N that each head answers for',
  head_weight: 'weights of the heads: head, answer 0 or 1, neuron',
  head_bias: 'biases of the heads: head, answer 0 or 1',
  bits: 'the bit that was shown, 0 or 1: trial, step',
  states: 'h after that step: trial, step, neuron',
  answers: 'the right answer then, 0 or 1: trial, step, head',
};

/** A network's weights and its activity as arrays of NumPy in a zip, .npz, with a text that says what they are. */
export function encodeActivity(
  network: Pick<Snapshot, 'config' | 'parameters'>,
  activity: RecordedActivity,
  settings: ActivitySettings,
  createdAt?: Date,
): Uint8Array<ArrayBuffer> {
  const arrays = arraysOf(network, activity, settings);
  return zip(
    {
      ...Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${name}.npy`, encodeNpy(array)])),
      'README.txt': readme(network, arrays, settings),
    },
    createdAt,
  );
}

function arraysOf(
  { config, parameters }: Pick<Snapshot, 'config' | 'parameters'>,
  { heads, tau, bits, states, answers }: RecordedActivity,
  { trials, steps }: ActivitySettings,
): Record<string, NumberArray> {
  const { units } = config.network;
  const K = heads.length;
  const valuesOf = (name: string) =>
    parameters.find((array) => array.name === name)?.values ?? new Float32Array();
  const ofHeads = (part: 'weight' | 'bias') =>
    Float32Array.from(heads.flatMap((N) => [...valuesOf(`head.${N}.${part}`)]));
  const flat = (name: string) => ({ shape: [valuesOf(name).length], values: valuesOf(name) });
  const W = valuesOf('recurrent.weight');
  return {
    W: { shape: [W.length / units, units], values: W },
    W_in: flat('input.weight'),
    b: flat('recurrent.bias'),
    b_in: flat('input.bias'),
    tau: { shape: [units], values: tau },
    heads: { shape: [K], values: Int32Array.from(heads) },
    head_weight: { shape: [K, 2, units], values: ofHeads('weight') },
    head_bias: { shape: [K, 2], values: ofHeads('bias') },
    bits: { shape: [trials, steps], values: bits },
    states: { shape: [trials, steps, units], values: states },
    answers: { shape: [trials, steps, K], values: answers },
  };
}

/** What the arrays are, a line each, and the settings of the network. */
function readme(
  { config }: Pick<Snapshot, 'config'>,
  arrays: Record<string, NumberArray>,
  { trials, steps, seed }: ActivitySettings,
): string {
  const lines = Object.entries(arrays).map(
    ([name, { shape }]) => `${name.padEnd(12)} ${shape.join(' × ').padEnd(16)} ${MEANINGS[name]}`,
  );
  return `Activity of a network, recorded by tau-playground ${version}: ${trials} trials of ${steps} steps of random bits
(p = 0.5, seed ${seed}), after a warm-up. numpy.load() reads the arrays; docs/analysis.py shows how.

${lines.join('\n')}

Settings of the network:
${JSON.stringify(config, null, 2)}
`;
}
