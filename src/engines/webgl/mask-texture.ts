import type { Mask } from '../../cells/mask';
import type { Sizes } from './sizes';

/** A mask as texels: one number for each pair of neurons, and 0 in the padding. */
export function maskTexels(mask: Mask, { H, units }: Sizes): Float32Array {
  const texels = new Float32Array(4 * units * units);
  for (let k = 0; k < mask.length; k++) {
    const [i, j] = [Math.floor(k / H), k % H];
    texels[4 * ((i >> 1) * units + (j >> 1)) + 2 * (i & 1) + (j & 1)] = mask[k];
  }
  return texels;
}
