import type { Kind, Limits } from '../../variants';
import type { WebgpuProgram } from '../kernel';
import { LEARNS, RATE } from './helpers';
import { totalOf } from './sum';

/**
 * The gradient of the cell from the sums over time, a workgroup for a row of W with its biases and τ; 0 for what does not learn and
 * for connections that do not exist. And the sum of its squares:
 *
 *   leak inside:   dW = α dA,  dw_in = α dv,  db = db_in = α dc,
 *                  dα_i = Σ_j dA_ij (W_ij − δ_ij) + dv_i w_in,i + dc_i (b + b_in)_i
 *   leak outside:  dW, dw_in, db and dα are the sums themselves
 *   τ:             dτ = −α² dα; 0 where the clamp holds τ at 1
 *   gates:         all are the sums themselves
 */
export const gradient = (kind: Kind, limits: Limits, numberOf: (array: string) => number): WebgpuProgram => {
  const leaky = kind === 'inside' || kind === 'outside';
  return {
    reads: ['lesson', 'parameters', 'products', 'sums', ...(limits === 'mask' ? (['mask'] as const) : [])],
    writes: ['gradient', 'rows'],
    code: `
      ${LEARNS}
      ${RATE}
      ${totalOf('f32', 64)}
      /** A sum over time and batch. */
      fn summed(me: u32, which: u32, i: u32) -> f32 {
        var sum = 0f;
        for (var group = me; group < size.groups; group += 64) { sum += sums[(group * size.sums + which) * size.H + i]; }
        return total(me, sum);
      }
      /** Leaves a number of the gradient where it learns; its square. */
      fn leave(at: u32, number: u32, value: f32) -> f32 {
        let g = select(0, value, learns(number));
        gradient[at] = g;
        return g * g;
      }
      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) me: u32) {
        let row = workgroup.x;
        let i = row % size.H;
        let block = row / size.H;
        let scale = ${kind === 'inside' ? 'rate(i)' : '1f'};
        var squares = 0f;
        var ofAlpha = 0f;
        for (var j = me; j < size.H; j += 64) {
          var sum = 0f;
          for (var split = 0u; split < size.splits; split++) { sum += products[(split * size.rows + row) * size.H + j]; }
          let at = size.weight + row * size.H + j;
          ${kind === 'inside' ? 'ofAlpha += sum * (parameters[at] - select(0f, 1f, i == j));' : ''}
          ${limits === 'mask' ? 'if (mask[i * size.H + j] == 0) { sum = 0; }' : ''}
          squares += leave(at, ${numberOf('recurrent.weight')}, scale * sum);
        }
        squares = total(me, squares);
        ofAlpha = total(me, ofAlpha);
        let ofInput = summed(me, 2 * block, i);
        let ofBias = summed(me, 2 * block + 1, i);
        ${kind === 'outside' ? 'ofAlpha = summed(me, 2, i);' : ''}
        ${kind === 'gru' ? 'let ofCandidate = summed(me, 2 * size.blocks, i);' : ''}
        if (me > 0) { return; }
        squares += leave(size.inputWeight + row, ${numberOf('input.weight')}, scale * ofInput);
        squares += leave(size.inputBias + row, ${numberOf('input.bias')}, scale * ofBias);
        squares += leave(size.bias + row, ${numberOf('recurrent.bias')}, ${kind === 'gru' ? 'select(ofBias, ofCandidate, block == 2)' : 'scale * ofBias'});
        ${
          kind === 'inside'
            ? 'ofAlpha += ofInput * parameters[size.inputWeight + i] + ofBias * (parameters[size.inputBias + i] + parameters[size.bias + i]);'
            : ''
        }
        ${leaky ? `squares += leave(size.tau + i, ${numberOf('tau')}, select(0, -rate(i) * rate(i) * ofAlpha, parameters[size.tau + i] >= 1));` : ''}
        rows[row] = vec2f(squares, 0);
      }`,
  };
};
