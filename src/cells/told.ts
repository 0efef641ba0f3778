import type { RunConfig } from '../config/schema';
import { plainOf } from './context';
import { ContextFold } from './context-fold';
import { layoutOf } from './index';
import { fromNamed, type NamedArray, toNamed } from './named';

/** A network with its settings, as it is in a snapshot or a file. */
export interface ToldSubject {
  config: RunConfig;
  parameters: readonly NamedArray[];
}

/**
 * What a network that is told its task is for one N: a plain one, whose one head answers for it. Any other is given back as
 * it is.
 * @param heads the Ns that the network has contexts for
 */
export function toldNetwork<T extends ToldSubject>(
  subject: T,
  heads: readonly number[],
  N = heads[heads.length - 1],
): T {
  const { config, parameters } = subject;
  const { network } = config;
  if (network.context === 'none') return subject;
  const at = heads.indexOf(N);
  if (at < 0)
    throw new Error(`There is no context for N = ${N}: the network is told N = ${heads.join(', ')}.`);
  const layout = layoutOf(network, heads.length);
  const plain = layoutOf(plainOf(network), 1);
  const context = Float32Array.from(heads, (_, k) => (k === at ? 1 : 0));
  const vector = fromNamed(parameters, layout, heads, 0);
  const folded = new ContextFold(network, layout, plain, vector).fold(context);
  return {
    ...subject,
    config: {
      ...config,
      network: plainOf(network),
      curriculum: { ...config.curriculum, kind: 'none', heads: 'one', startN: N, stopN: N },
    },
    parameters: toNamed(folded.parameters, plain, [N], 0),
  };
}
