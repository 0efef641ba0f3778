import type { RunConfig } from './schema';

/** Whether a network and its batches are half as large as the paper's, or larger: it trains for hours, or days. */
export const isLarge = ({ network, training }: RunConfig): boolean =>
  network.units >= 250 && training.batchSize >= 128;
