import type { NetworkConfig } from '../../../config/schema';
import type { Sizes } from '../sizes';
import { backward } from './backward';
import { begin } from './begin';
import { errors } from './errors';
import { fold } from './fold';
import { forward } from './forward';
import { gradient } from './gradient';
import { last } from './last';
import { products } from './products';
import { readout } from './readout';
import { rowTotals, totals } from './totals';
import { update } from './update';

/** All programs of an engine. None depends on T, on the active heads or on a setting of an update. */
export const programsOf = (sizes: Sizes, network: NetworkConfig) => ({
  begin: begin(sizes),
  fold: fold(sizes, network.leak),
  forward: forward(sizes, network),
  readout: readout(sizes),
  errors: errors(sizes),
  last: last(sizes, network),
  backward: backward(sizes, network),
  products: products(sizes),
  gradient: gradient(sizes, network.leak),
  rowTotals: rowTotals(sizes),
  totals: totals(sizes),
  update: update(sizes),
});
export type Programs = ReturnType<typeof programsOf>;
