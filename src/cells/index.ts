import type { NetworkConfig } from '../config/schema';
import type { Cell } from './cell';
import { buildLayout, type Layout } from './layout';
import { leaky } from './leaky';

const CELLS: Partial<Record<NetworkConfig['cell'], Cell>> = { leaky };

/** The cell of a network; throws one sentence where this version has none of that kind. */
export function cellOf(network: NetworkConfig): Cell {
  const cell = CELLS[network.cell];
  if (!cell) throw new Error(`network.cell: "${network.cell}" networks cannot be run by this version`);
  return cell;
}

/** Where the parameters of a network with that many head slots lie. */
export function layoutOf(network: NetworkConfig, slots: number): Layout {
  return buildLayout(cellOf(network).shapes(network.units), network.units, slots);
}
