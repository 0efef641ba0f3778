import { recordActivity } from '../analysis/activity';
import { headsOf } from '../cells/heads';
import type { Snapshot } from '../cells/snapshot';
import { toldNetwork } from '../cells/told';
import { ACTIVITY } from '../config/activity';
import { encodeActivity } from '../network/activity-file';
import { engineOf } from './engine';
import { readNetwork } from './files';
import { finish } from './finish';
import type { Terminal } from './terminal';
import { readArguments, UsageError, wholeNumber } from './usage';
import { writeWhole } from './whole-file';

/** `export`: a network's weights and activity as arrays of NumPy. */
export async function exportActivity(args: string[], terminal: Terminal) {
  const { values, positionals } = readArguments(
    args,
    {
      npz: { type: 'string' },
      n: { type: 'string' },
      trials: { type: 'string' },
      steps: { type: 'string' },
      seed: { type: 'string' },
    },
    ['the network file'],
  );
  const { npz } = values;
  if (!npz) throw new UsageError('--npz is missing: say where to put the arrays');
  const N = wholeNumber('n', values.n, 1);
  const settings = {
    trials: wholeNumber('trials', values.trials, 1) ?? ACTIVITY.trials,
    steps: wholeNumber('steps', values.steps, 1) ?? ACTIVITY.steps,
    seed: wholeNumber('seed', values.seed, 0) ?? ACTIVITY.seed,
  };
  const [path] = positionals;
  const network = readNetwork(path, terminal);
  const factory = await engineOf();
  try {
    const subject = ofOneHead(toldNetwork(network, network.progress.heads, N), N);
    const activity = await finish(recordActivity(factory, subject, settings), terminal);
    writeWhole(npz, encodeActivity(subject, activity, settings, new Date()));
    return { out: npz, heads: activity.heads, ...settings };
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

/** The network with its head for N alone, or as it is where none is asked for. */
function ofOneHead(network: Snapshot, N: number | undefined): Snapshot {
  if (N === undefined) return network;
  const heads = headsOf(network.parameters);
  if (!heads.includes(N))
    throw new Error(`There is no head for N = ${N}: the network has N = ${heads.join(', ')}.`);
  const parameters = network.parameters.filter(
    ({ name }) => !name.startsWith('head.') || name.startsWith(`head.${N}.`),
  );
  return { ...network, parameters };
}
