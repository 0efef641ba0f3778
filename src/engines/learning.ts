import type { Layout, Slice } from '../cells/layout';
import type { Heads, Update } from './engine';

/** The arrays that an update changes: those in use, without what is frozen. */
export function learning(
  { cell, heads }: Layout,
  { first, count }: Heads,
  { trainTau, trainRecurrent }: Update,
): Slice[] {
  const frozen = (name: string) =>
    (name === 'tau' && !trainTau) || (name === 'recurrent.weight' && !trainRecurrent);
  const core = Object.entries(cell).flatMap(([name, slice]) => (frozen(name) ? [] : [slice]));
  return [...core, ...heads.slice(first, first + count).flatMap(({ weight, bias }) => [weight, bias])];
}
