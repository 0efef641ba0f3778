import { partsOf } from '../parts';

/** A batch of so many sequences is cut. Smaller ones stay whole, and so train as they always have, to the last bit. */
const LARGE = 256;
/** More than most machines have cores to share them. */
const MOST = 8;

/**
 * Into how many equal shards a batch is cut, whose gradients are added up in their order. Only the settings decide, never the
 * machine, so that it makes no difference who computes them.
 */
export const shardsOf = ({ batchSize }: { batchSize: number }): number =>
  batchSize < LARGE ? 1 : partsOf(batchSize, MOST);
