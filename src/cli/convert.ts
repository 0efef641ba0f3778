import { SINGLE_KINDS } from '../config/mix';
import { FORMATS, type NetworkFormat } from '../network/formats';
import type { TrainedFor } from '../network/torch-network';
import { NONLINEARITIES } from '../network/torch-weights';
import { readNetwork, writeNetwork } from './files';
import type { Terminal } from './terminal';
import { oneOf, readArguments, UsageError, wholeNumber } from './usage';

/** What is said of weights of PyTorch. */
const PURPOSE = {
  task: { type: 'string' },
  n: { type: 'string' },
  coding: { type: 'string' },
  activation: { type: 'string' },
} as const;

/** `convert`: a network of any format, or weights of PyTorch, written in one. */
export function convert(args: string[], terminal: Terminal): { out: string; format: NetworkFormat } {
  const { values, positionals } = readArguments(
    args,
    { to: { type: 'string' }, out: { type: 'string' }, ...PURPOSE },
    ['the network file'],
  );
  const { to, out } = values;
  const format = FORMATS.find((each) => each === to);
  if (!format)
    throw new UsageError(`--to: expected ${FORMATS.join(' or ')}, got ${to ? `"${to}"` : 'nothing'}`);
  if (!out) throw new UsageError('--out is missing: say where to put the network');
  writeNetwork(out, readNetwork(positionals[0], terminal, purposeOf(values)), terminal, format);
  return { out, format };
}

/** What weights were trained for; undefined where nothing is said of it. */
function purposeOf(said: { [Name in keyof typeof PURPOSE]?: string }): TrainedFor | undefined {
  const { task, n, coding, activation } = said;
  if (Object.keys(PURPOSE).every((name) => said[name as keyof typeof PURPOSE] === undefined))
    return undefined;
  const N = wholeNumber('n', n, 1);
  if (task === undefined) throw new UsageError(`--task is missing: ${SINGLE_KINDS.join(', ')}`);
  if (N === undefined) throw new UsageError('--n is missing: what the network was trained to remember');
  return {
    task: oneOf('task', task, SINGLE_KINDS),
    N,
    coding: oneOf('coding', coding, ['01', '±1'] as const),
    nonlinearity: activation === undefined ? undefined : oneOf('activation', activation, NONLINEARITIES),
  };
}
