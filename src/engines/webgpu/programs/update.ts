import type { Layout } from '../../../cells/layout';
import type { EngineSpec } from '../../engine';
import { ADAM } from '../../reference/optimizer';
import type { Limits } from '../../variants';
import type { WebgpuProgram } from '../kernel';
import { OFFSETS } from '../shape';
import { LEARNS } from './helpers';

/** SGD as PyTorch has it: g ← g + λ θ;  m ← μ m + g;  θ ← θ − η m, with Nesterov θ ← θ − η (g + μ m). */
const SGD = `
  g += decay * moved;
  let m = settings.momentum * momentum[k] + g;
  moved -= settings.learningRate * (settings.ofGradient * g + settings.ofMomentum * m);`;

/** Adam; every array has its own rates, which come with the batch. */
const adam = `
  let m = ${ADAM.beta1} * momentum[k] + ${1 - ADAM.beta1} * g;
  let v = ${ADAM.beta2} * variance[k] + ${1 - ADAM.beta2} * g * g;
  variance[k] = v;
  moved -= settings.learningRate * decay * moved;
  moved -= lesson[4 * number + 1] * m / (sqrt(lesson[4 * number + 2] * v) + ${ADAM.epsilon});`;

const PROJECTIONS: Record<Limits, string> = {
  none: '',
  diagonal: 'if ((k - size.weight) / size.H % size.H == (k - size.weight) % size.H) { moved = 0; }',
  mask: `
    let allowed = mask[(k - size.weight) % (size.H * size.H)];
    if ((allowed & 1) == 0) { moved = min(moved, 0); }
    if ((allowed & 2) == 0) { moved = max(moved, 0); }`,
};

/**
 * The new parameters and what the optimizer remembers, from the clipped gradient. What does not learn stays as it is, and W is put
 * back within its limits.
 */
export const update = ({ optimizer }: EngineSpec, { cell }: Layout, limits: Limits): WebgpuProgram => {
  const names = Object.keys(cell);
  return {
    reads: ['lesson', 'gradient', 'totals', ...(limits === 'mask' ? (['mask'] as const) : [])],
    writes: ['parameters', 'momentum', ...(optimizer === 'adam' ? (['variance'] as const) : [])],
    code: `
    ${LEARNS}
    /** The number of the array that a number is of, in the order of arraysOf. */
    fn arrayAt(k: u32) -> u32 {
      ${names.map((_, n) => `if (k < size.${OFFSETS[names[n + 1]] ?? 'heads'}) { return ${n}; }`).join('\n')}
      let rest = k - size.heads;
      return ${names.length} + 2 * (rest / (2 * size.H + 2)) + select(0u, 1u, rest % (2 * size.H + 2) >= 2 * size.H);
    }
    @compute @workgroup_size(256)
    fn main(@builtin(global_invocation_id) id: vec3u) {
      let k = id.x;
      if (k >= size.numbers) { return; }
      let number = arrayAt(k);
      if (!learns(number)) { return; }
      var g = totals[0] * gradient[k];
      let decay = ${names.includes('tau') ? `select(settings.weightDecay, 0, number == ${names.indexOf('tau')})` : 'settings.weightDecay'};
      var moved = parameters[k];
      ${optimizer === 'adam' ? adam : SGD}
      momentum[k] = m;
      if (k >= size.weight && k < size.weight + size.rows * size.H) { ${PROJECTIONS[limits]} }
      parameters[k] = moved;
    }`,
  };
};
