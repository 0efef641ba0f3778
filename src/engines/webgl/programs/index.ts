import type { Layout } from '../../../cells/layout';
import type { EngineSpec } from '../../engine';
import type { Limits } from '../../variants';
import { kindOf } from '../../variants';
import type { Sizes } from '../sizes';
import { begin } from './begin';
import { errors } from './errors';
import { gradient } from './gradient';
import { products } from './products';
import { readout } from './readout';
import { adam, SGD } from './rules';
import { rowTotals, totals } from './totals';
import { update } from './update';

/**
 * The programs of an engine, but for those of its time steps (see steps.ts). None depends on T, on the active heads or
 * on a setting of an update.
 */
export const programsOf = (
  sizes: Sizes,
  { network, optimizer }: EngineSpec,
  layout: Layout,
  limits: Limits,
) => {
  const kind = kindOf(network);
  return {
    begin: begin(sizes),
    readout: readout(sizes),
    errors: errors(sizes),
    products: products(sizes, kind),
    gradient: gradient(sizes, kind, limits),
    rowTotals: rowTotals(sizes),
    totals: totals(sizes),
    update: update(sizes, limits, optimizer === 'adam' ? adam(sizes, layout) : SGD),
  };
};
export type Programs = ReturnType<typeof programsOf>;
