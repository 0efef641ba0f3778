import type { NetworkConfig } from '../../../config/schema';
import { kindOf } from '../../variants';
import type { WebgpuProgram } from '../kernel';
import type { KernelSizes } from '../sizes';
import { ACTIVATIONS } from './activation';
import { CELLS } from './cells';
import { GATHER } from './helpers';

/**
 * All time steps back, as forward.ts has them onward: a workgroup takes four sequences from ∂L/∂h(T) to the first step. What comes
 * before every product with W goes into the deltas, and from there, block by block, into the memory of the workgroup.
 */
export const backward = ({ threads, own }: KernelSizes, network: NetworkConfig): WebgpuProgram => {
  const cell = CELLS[kindOf(network)];
  return {
    reads: ['lesson', 'parameters', 'back', 'trace', 'errors'],
    writes: ['deltas', 'sums'],
    code: `
      const THREADS = ${threads}u;
      const OWN = ${own}u;
      ${GATHER}
      ${network.cell === 'leaky' ? ACTIVATIONS[network.activation] : ''}
      ${cell.helpers}
      var<private> group: u32;
      fn kept(at: u32, part: u32, i: u32) -> vec4f { return trace[at + part * size.H + i]; }
      fn delta(to: u32, block: u32, i: u32, value: vec4f) { deltas[to + block * size.H + i] = value; }
      fn add(which: u32, i: u32, value: f32) { sums[(group * size.sums + which) * size.H + i] += value; }
      fn through(n: u32, i: u32, to: u32, at: u32, was: u32, dh: vec4f, x: vec4f) -> vec4f {
        ${cell.through}
      }
      /** ∂L/∂h(T) = Σ over heads of δ (w₁ − w₀) */
      fn fromHeads(i: u32) -> vec4f {
        var dh = vec4f(0);
        for (var k = 0u; k < settings.count; k++) {
          let head = size.heads + (settings.first + k) * (2 * size.H + 2);
          dh += errors[2 * (k * size.groups + group)] * (parameters[head + size.H + i] - parameters[head + i]);
        }
        return dh;
      }
      var<workgroup> d: array<vec4f, THREADS * OWN>;
      @compute @workgroup_size(THREADS)
      fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) me: u32) {
        group = workgroup.x;
        var dh: array<vec4f, OWN>;
        for (var n = 0u; n < OWN; n++) {
          let i = me + n * THREADS;
          if (i >= size.H) { break; }
          dh[n] = fromHeads(i);
          for (var which = 0u; which < size.sums; which++) { sums[(group * size.sums + which) * size.H + i] = 0; }
        }
        for (var t = settings.length; t > 0; t--) {
          let was = ((t - 1) * size.groups + workgroup.x) * size.parts * size.H;
          let at = was + size.groups * size.parts * size.H;
          let to = ((t - 1) * size.groups + workgroup.x) * size.blocks * size.H;
          let x = gather(size.inputs + (t - 1) * size.B, 1, workgroup.x);
          for (var n = 0u; n < OWN; n++) {
            let i = me + n * THREADS;
            if (i >= size.H) { break; }
            dh[n] = through(n, i, to, at, was, dh[n], x);
          }
          if (t == 1) { break; } // nothing asks for the error of h(0)
          for (var block = 0u; block < size.blocks; block++) {
            workgroupBarrier();
            for (var i = me; i < size.H; i += THREADS) { d[i] = deltas[to + block * size.H + i]; }
            workgroupBarrier();
            for (var n = 0u; n < OWN; n++) {
              let i = me + n * THREADS;
              if (i >= size.H) { break; }
              for (var j = 0u; j < size.quads; j++) {
                dh[n] += mat4x4f(d[4 * j], d[4 * j + 1], d[4 * j + 2], d[4 * j + 3]) * back[(block * size.quads + j) * size.H + i];
              }
            }
          }
        }
      }`,
  };
};
