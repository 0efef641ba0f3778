import type { WebgpuProgram } from '../kernel';
import { totalOf } from './sum';

/**
 * The gradient of the heads from their errors, a workgroup for a slot: dw₁ = −dw₀ = Σ δ h(T), db₁ = −db₀ = Σ δ; 0 where no head is
 * active. And the sum of its squares, and the head's loss.
 */
export const heads: WebgpuProgram = {
  reads: ['trace', 'errors'],
  writes: ['gradient', 'rows'],
  code: `
    ${totalOf('vec2f', 64)}
    fn leave(at: u32, value: f32) -> f32 {
      gradient[at] = value;
      return value * value;
    }
    @compute @workgroup_size(64)
    fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) me: u32) {
      let slot = workgroup.x;
      let k = slot - settings.first;
      let groups = select(0, size.groups, slot >= settings.first && k < settings.count);
      let head = size.heads + slot * (2 * size.H + 2);
      let h = settings.length * size.groups * size.parts * size.H;
      var squares = 0f;
      for (var i = me; i < size.H; i += 64) {
        var sum = 0f;
        for (var group = 0u; group < groups; group++) {
          sum += dot(errors[2 * (k * size.groups + group)], trace[h + group * size.parts * size.H + i]);
        }
        squares += leave(head + i, -sum) + leave(head + size.H + i, sum);
      }
      var both = vec2f(0); // Σ δ, loss
      for (var group = me; group < groups; group += 64) {
        let at = 2 * (k * size.groups + group);
        both += vec2f(dot(errors[at], vec4f(1)), dot(errors[at + 1], vec4f(1)));
      }
      both = total(me, both);
      squares = total(me, vec2f(squares, 0)).x;
      if (me > 0) { return; }
      squares += leave(head + 2 * size.H, -both.x) + leave(head + 2 * size.H + 1, both.x);
      rows[size.rows + slot] = vec2f(squares, both.y);
    }`,
};
