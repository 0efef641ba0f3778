import { breakNetwork } from '../analysis/damage';
import { testedN } from '../analysis/damage-subject';
import { toldNetwork } from '../cells/told';
import type { Damage } from '../config/analyses/damage';
import { DAMAGE } from '../config/breaking';
import { engineOf } from './engine';
import { readNetwork } from './files';
import { finish } from './finish';
import type { Terminal } from './terminal';
import { readArguments, UsageError, wholeNumber } from './usage';

/** `damage`: what networks bear. A JSON object for one file, a line a file for several. */
export async function damage(args: string[], terminal: Terminal): Promise<Damage | undefined> {
  const { values, positionals } = readArguments(
    args,
    {
      n: { type: 'string' },
      trials: { type: 'string' },
      bits: { type: 'string' },
      seed: { type: 'string' },
      neurons: { type: 'string' },
    },
    ['the network file'],
    'more',
  );
  const N = wholeNumber('n', values.n, 1);
  const { neurons = DAMAGE.neurons } = values;
  if (neurons !== 'all' && neurons !== 'some') {
    throw new UsageError(`--neurons: expected all or some, got "${neurons}"`);
  }
  const settings = {
    trials: wholeNumber('trials', values.trials, 1) ?? DAMAGE.trials,
    bits: wholeNumber('bits', values.bits, 2) ?? DAMAGE.bits,
    seed: wholeNumber('seed', values.seed, 0) ?? DAMAGE.seed,
    neurons,
  } as const;
  const factory = await engineOf();
  const broken = async (path: string) => {
    const network = readNetwork(path, terminal);
    const tested = N ?? testedN(network, network.progress);
    try {
      const told = toldNetwork(network, network.progress.heads, tested);
      return await finish(breakNetwork(factory, told, { ...settings, N: tested }), terminal);
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`);
    }
  };
  if (positionals.length === 1) return broken(positionals[0]);
  for (const path of positionals) terminal.print(JSON.stringify(await broken(path)));
  return undefined;
}
