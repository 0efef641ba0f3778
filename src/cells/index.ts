import type { NetworkConfig } from '../config/schema';
import type { Cell } from './cell';
import { gru } from './gru';
import { buildLayout, type Layout } from './layout';
import { leaky } from './leaky';
import { lstm } from './lstm';

const CELLS: Record<NetworkConfig['cell'], Cell> = { leaky, gru, lstm };

/** The cell of a network. */
export const cellOf = (network: NetworkConfig): Cell => CELLS[network.cell];

/** Where the parameters of a network with that many head slots lie. */
export function layoutOf(network: NetworkConfig, slots: number): Layout {
  return buildLayout(cellOf(network).shapes(network.units), network.units, slots);
}
