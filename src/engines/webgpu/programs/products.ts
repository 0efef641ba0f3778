import type { WebgpuProgram } from '../kernel';
import { TILE } from '../sizes';

/** Groups of four sequences that a workgroup takes into its memory at once, and invocations along an edge of a tile. */
const DEPTH = 8;
const EDGE = 8;

/**
 * Σ d hᵀ over time and batch, d being a step's delta and h the state before it: a workgroup sums a tile of it over a part of all
 * steps and sequences, and an invocation 4 × 4 of its numbers.
 */
export const products: WebgpuProgram = {
  reads: ['deltas', 'trace'],
  writes: ['products'],
  code: `
    const TILE = ${TILE}u;
    const DEPTH = ${DEPTH}u;
    const EDGE = ${EDGE}u;
    var<workgroup> d: array<vec4f, TILE * DEPTH>;
    var<workgroup> h: array<vec4f, TILE * DEPTH>;
    @compute @workgroup_size(EDGE * EDGE)
    fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) me: u32) {
      let across = (size.H + TILE - 1) / TILE;
      let row = TILE * (workgroup.x / across);
      let column = TILE * (workgroup.x % across);
      let all = settings.length * size.groups;
      let share = (all + size.splits - 1) / size.splits;
      let end = min(all, (workgroup.y + 1) * share);
      var sum: array<vec4f, 4>;
      for (var first = workgroup.y * share; first < end; first += DEPTH) {
        workgroupBarrier();
        // What lies past an end reads as something, which does not count.
        for (var k = me; k < TILE * DEPTH; k += EDGE * EDGE) {
          let q = first + k / TILE;
          let i = row + k % TILE;
          let j = column + k % TILE;
          d[k] = select(vec4f(0), deltas[q * size.rows + i], q < end && i < size.rows);
          h[k] = select(vec4f(0), trace[q * size.parts * size.H + j], q < end && j < size.H);
        }
        workgroupBarrier();
        for (var q = 0u; q < DEPTH; q++) {
          let at = q * TILE + me % EDGE;
          let states = mat4x4f(h[at], h[at + EDGE], h[at + 2 * EDGE], h[at + 3 * EDGE]);
          for (var n = 0u; n < 4; n++) { sum[n] += d[q * TILE + me / EDGE + n * EDGE] * states; }
        }
      }
      for (var n = 0u; n < 4; n++) {
        let i = row + me / EDGE + n * EDGE;
        for (var m = 0u; m < 4; m++) {
          let j = column + me % EDGE + m * EDGE;
          if (i < size.rows && j < size.H) { products[(workgroup.y * size.rows + i) * size.H + j] = sum[n][m]; }
        }
      }
    }`,
};
