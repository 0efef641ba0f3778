import type { NetworkConfig } from '../config/schema';
import { silentOf } from '../config/silent';
import type { Stream } from '../math/random';
import type { Cell } from './cell';
import { contextRows } from './context';
import { gru } from './gru';
import { buildLayout, type Layout, view } from './layout';
import { leaky } from './leaky';
import { lstm } from './lstm';
import { applySigns, constrain, maskOf, type SeededNetwork } from './mask';
import { silentStart } from './silence';

const CELLS: Record<NetworkConfig['cell'], Cell> = { leaky, gru, lstm };

/** The cell of a network. */
export const cellOf = (network: NetworkConfig): Cell => CELLS[network.cell];

/** Where the parameters of a network with that many slots, of heads or contexts, lie. */
export function layoutOf(network: NetworkConfig, slots: number): Layout {
  return buildLayout(cellOf(network).shapes(network.units), network.units, slots, contextRows(network));
}

/** Draws what a new network of these settings begins with, without its heads, into a flat vector. */
export function initialise(
  vector: Float32Array,
  layout: Layout,
  { network, seed }: SeededNetwork,
  stream: Stream,
): void {
  cellOf(network).initialise(vector, layout, network, stream);
  const W = view(vector, layout.cell['recurrent.weight']);
  applySigns(W, network);
  constrain(W, network, maskOf({ network, seed }));
}

/** What a batch of sequences begins with in training, [B, carries · H]; what is silent at 0. */
export const drawStart = (network: NetworkConfig, batch: number, stream: Stream): Float32Array =>
  silentStart(cellOf(network).start(network.units, batch, stream), network.units, silentOf(network));
