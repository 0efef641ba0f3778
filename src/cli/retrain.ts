import { testedN } from '../analysis/damage-subject';
import { retrain as retrainNetwork } from '../analysis/retraining';
import { toldNetwork } from '../cells/told';
import { engineOf } from './engine';
import { readNetwork } from './files';
import { finish } from './finish';
import type { Terminal } from './terminal';
import { readArguments, UsageError, wholeNumber } from './usage';

/** `retrain`: what a network can learn next, a JSON line for every new N. */
export async function retrain(args: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    {
      to: { type: 'string' },
      epochs: { type: 'string' },
      what: { type: 'string' },
      seed: { type: 'string' },
    },
    ['the network file'],
  );
  const { what = 'all' } = values;
  if (what !== 'all' && what !== 'head') throw new UsageError(`--what: expected all or head, got "${what}"`);
  const Ns = range(values.to);
  const epochs = wholeNumber('epochs', values.epochs, 1) ?? 20;
  const seed = wholeNumber('seed', values.seed, 0) ?? 1;
  const network = readNetwork(positionals[0], terminal);
  const from = testedN(network, network.progress);
  const told = toldNetwork(network, network.progress.heads, from);
  const factory = await engineOf();
  for (const N of Ns) {
    const result = await finish(retrainNetwork(factory, told, { from, N, epochs, what, seed }), terminal);
    terminal.print(JSON.stringify(result));
  }
}

/** The Ns of "9-16", "9,12,16" or "9". */
function range(text: string | undefined): number[] {
  if (text === undefined) throw new UsageError('--to is missing: say which N, as 9-16 or 9,12');
  return text.split(',').flatMap((part) => {
    const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(part.trim()) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && to >= from)) throw new UsageError(`--to: expected Ns as 9-16 or 9,12, got "${text}"`);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
