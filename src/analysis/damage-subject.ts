import { layoutOf } from '../cells';
import { headsOf } from '../cells/heads';
import { view } from '../cells/layout';
import { fromNamed, type NamedArray } from '../cells/named';
import type { Progress } from '../config/progress';
import type { RunConfig } from '../config/schema';
import { curriculumOf } from '../curriculum';
import type { StreamState } from '../math/random';
import type { Readout } from './stream-runner';

/** A network to be harmed, as it is in a snapshot or a file. */
export interface DamageSubject {
  config: RunConfig;
  parameters: readonly NamedArray[];
  /** Where its random numbers stand, where that is known: it tells whether its start is. */
  resume?: { streams: { init: StreamState } };
  /** The Ns it has contexts for, where it is told its task: it is looked at as what it is for the last of them. */
  heads?: readonly number[];
}

/** The N that a network is tested at where none is asked for: the last it was promoted from, if it still has its head. */
export function testedN(subject: DamageSubject, { heads, reached = 0 }: Progress): number {
  return headSlot(subject, reached) === undefined ? heads[heads.length - 1] : reached;
}

/** The network's head for N as a readout; throws one sentence where it has none. */
export function headReadout(subject: DamageSubject, N: number): Readout {
  const readout = findHead(subject, N);
  if (readout) return readout;
  const heads = headsOf(subject.parameters);
  throw new Error(
    `There is no head for N = ${N}: the network has ${heads.map((each) => `N = ${each}`).join(', ')}.`,
  );
}

/** The head that answers for N; undefined where there is none. One head for all answers for every N. */
export function findHead({ config, parameters }: DamageSubject, N: number): Readout | undefined {
  const heads = headsOf(parameters);
  const slot = headSlot({ config, parameters }, N);
  if (slot === undefined) return undefined;
  const layout = layoutOf(config.network, heads.length);
  const vector = fromNamed(parameters, layout, heads, 0);
  const H = config.network.units;
  const weight = view(vector, layout.heads[slot].weight);
  const bias = view(vector, layout.heads[slot].bias);
  return {
    weight: Float64Array.from({ length: H }, (_, i) => weight[H + i] - weight[i]),
    bias: bias[1] - bias[0],
  };
}

function headSlot({ config, parameters }: DamageSubject, N: number): number | undefined {
  const heads = headsOf(parameters);
  const own = heads.indexOf(N);
  if (own >= 0) return own;
  const shared = curriculumOf(config.curriculum).sharesHead && heads.length === 1;
  return shared && N >= config.curriculum.startN ? 0 : undefined;
}
