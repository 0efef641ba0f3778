import type { WebgpuProgram } from '../kernel';
import { SIGMOID } from './activation';
import { GATHER } from './helpers';

/**
 * Of an active head's answers, a workgroup for four sequences: the logits w · h(T) + b; δ = (σ(d) − y) / B and the loss
 * −ln p(y) / B, d being the difference of the logits. 0 for sequences that are not there.
 */
export const readout: WebgpuProgram = {
  reads: ['lesson', 'parameters', 'trace'],
  writes: ['logits', 'errors'],
  code: `
    ${GATHER}
    ${SIGMOID}
    var<workgroup> shares: array<mat2x4f, 64>;
    @compute @workgroup_size(64)
    fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) me: u32) {
      let k = workgroup.x;
      let group = workgroup.y;
      let head = size.heads + (settings.first + k) * (2 * size.H + 2);
      let h = (settings.length * size.groups + group) * size.parts * size.H;
      var sum = mat2x4f();
      for (var i = me; i < size.H; i += 64) {
        sum += mat2x4f(parameters[head + i] * trace[h + i], parameters[head + size.H + i] * trace[h + i]);
      }
      shares[me] = sum;
      workgroupBarrier();
      for (var half = 32u; half > 0; half /= 2) {
        if (me < half) { shares[me] += shares[me + half]; }
        workgroupBarrier();
      }
      if (me > 0) { return; }
      let zero = shares[0][0] + parameters[head + 2 * size.H];
      let one = shares[0][1] + parameters[head + 2 * size.H + 1];
      let y = gather(size.labels + k * size.B, 1, group);
      let margin = (2 * y - 1) * (one - zero);
      let loss = max(-margin, vec4f(0)) + log(1 + exp(-abs(margin)));
      let delta = sigmoid(one - zero) - y;
      let present = 4 * group + vec4u(0, 1, 2, 3) < vec4u(size.B);
      let at = 2 * (k * size.groups + group);
      logits[at] = zero;
      logits[at + 1] = one;
      errors[at] = select(vec4f(0), delta / f32(size.B), present);
      errors[at + 1] = select(vec4f(0), loss / f32(size.B), present);
    }`,
};
