import { type Layout, rowsOf, type Slice } from '../cells/layout';
import type { Heads, Update } from './engine';

/** The arrays that an update changes: those in use, without what is frozen. */
export function learning(
  { cell, heads, contexts, slots }: Layout,
  { first, count }: Heads,
  { trainTau, trainRecurrent }: Update,
): Slice[] {
  const frozen = (name: string) =>
    (name === 'tau' && !trainTau) || (name === 'recurrent.weight' && !trainRecurrent);
  const core = Object.entries(cell).flatMap(([name, slice]) => (frozen(name) ? [] : [slice]));
  const told = Object.values(contexts).map((all) => rowsOf(all, slots, first, count));
  const asked = told.length > 0 ? heads : heads.slice(first, first + count);
  return [...core, ...asked.flatMap(({ weight, bias }) => [weight, bias]), ...told];
}
