import type { NetworkConfig } from '../../../config/schema';
import { kindOf } from '../../variants';
import type { WebgpuProgram } from '../kernel';
import type { KernelSizes } from '../sizes';
import { ACTIVATIONS } from './activation';
import { CELLS } from './cells';
import { GATHER } from './helpers';

const range = (count: number) => Array.from({ length: count }, (_, n) => n);
const each = (blocks: number, code: (block: number) => string) => range(blocks).map(code).join('\n');

/**
 * All time steps of a batch: a workgroup takes four sequences from h(0) to h(T), and an invocation every so many of their neurons.
 * h(t − 1) of all neurons is in the memory of the workgroup; what steps leave goes into the trace.
 */
export const forward = ({ blocks, threads, own }: KernelSizes, network: NetworkConfig): WebgpuProgram => {
  const cell = CELLS[kindOf(network)];
  return {
    reads: ['lesson', 'parameters', 'onward'],
    writes: ['trace'],
    code: `
      const THREADS = ${threads}u;
      const OWN = ${own}u;
      ${GATHER}
      ${network.cell === 'leaky' ? ACTIVATIONS[network.activation] : ''}
      ${cell.helpers}
      fn keep(at: u32, part: u32, i: u32, value: vec4f) { trace[at + part * size.H + i] = value; }
      fn kept(at: u32, part: u32, i: u32) -> vec4f { return trace[at + part * size.H + i]; }
      fn after(i: u32, at: u32, was: u32, before: vec4f, x: vec4f, ${range(blocks).map((b) => `sum${b}: vec4f`)}) -> vec4f {
        ${cell.after}
      }
      var<workgroup> h: array<vec4f, THREADS * OWN>;
      @compute @workgroup_size(THREADS)
      fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) me: u32) {
        let group = workgroup.x;
        // Sequences that are not there stay 0, whatever f(0) is.
        let present = 4 * group + vec4u(0, 1, 2, 3) < vec4u(size.B);
        for (var i = me; i < size.H; i += THREADS) {
          for (var part = 0u; part < size.carries; part++) {
            keep(group * size.parts * size.H, part, i, gather(size.start + part * size.H + i, size.carries * size.H, group));
          }
          h[i] = kept(group * size.parts * size.H, 0, i);
        }
        var next: array<vec4f, OWN>;
        for (var t = 0u; t < settings.length; t++) {
          let was = (t * size.groups + group) * size.parts * size.H;
          let at = was + size.groups * size.parts * size.H;
          let x = gather(size.inputs + t * size.B, 1, group);
          workgroupBarrier();
          for (var n = 0u; n < OWN; n++) {
            let i = me + n * THREADS;
            if (i >= size.H) { break; }
            ${each(blocks, (b) => `var sum${b} = vec4f(0);`)}
            for (var j = 0u; j < size.quads; j++) {
              let states = mat4x4f(h[4 * j], h[4 * j + 1], h[4 * j + 2], h[4 * j + 3]);
              ${each(blocks, (b) => `sum${b} += states * onward[(${b} * size.quads + j) * size.H + i];`)}
            }
            next[n] = select(vec4f(0), after(i, at, was, h[i], x, ${range(blocks).map((b) => `sum${b}`)}), present);
            keep(at, 0, i, next[n]);
          }
          workgroupBarrier();
          for (var n = 0u; n < OWN; n++) {
            if (me + n * THREADS < size.H) { h[me + n * THREADS] = next[n]; }
          }
        }
      }`,
  };
};
