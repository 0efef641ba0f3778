import type { Kind } from '../../variants';
import type { WebgpuProgram } from '../kernel';
import { RATE } from './helpers';

/**
 * W as time steps multiply by it: four columns of a row together for the way onward, and four rows of a column for the way back,
 * neighbours of a neuron beside each other, 0 past the last one. With the leak inside it is (1 − α) I + α W, not W.
 */
export const pack = (kind: Kind): WebgpuProgram => ({
  reads: ['parameters'],
  writes: ['onward', 'back'],
  code: `
    ${RATE}
    fn weight(block: u32, i: u32, j: u32) -> f32 {
      if (i >= size.H || j >= size.H) { return 0; }
      let w = parameters[size.weight + (block * size.H + i) * size.H + j];
      ${kind === 'inside' ? 'return rate(i) * w + select(0, 1 - rate(i), i == j);' : 'return w;'}
    }
    @compute @workgroup_size(64)
    fn main(@builtin(global_invocation_id) id: vec3u) {
      let k = id.x;
      if (k >= size.blocks * size.quads * size.H) { return; }
      let i = k % size.H;
      let j = 4 * (k / size.H % size.quads);
      let block = k / size.H / size.quads;
      onward[k] = vec4f(weight(block, i, j), weight(block, i, j + 1), weight(block, i, j + 2), weight(block, i, j + 3));
      back[k] = vec4f(weight(block, j, i), weight(block, j + 1, i), weight(block, j + 2, i), weight(block, j + 3, i));
    }`,
});
