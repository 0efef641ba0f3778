import type { Kind } from '../../variants';
import { kernel, PAIR, texelSize } from '../kernel';
import type { Sizes } from '../sizes';

/** Time steps in one dispatch: as many as fit into the 16 textures that every WebGL 2 device can read at once. */
export const CHUNK = 6;

const range = (count: number) => Array.from({ length: count }, (_, n) => n);

/** The input textures: the deltas of up to CHUNK steps, and the states before, between and after them. */
export const DELTAS = range(CHUNK).map((n) => `delta${n}` as const);
export const STATES = range(CHUNK + 1).map((n) => `state${n}` as const);

/** What is summed beside the rest: the gradient of α where the leak is outside, that of b alone in a GRU. */
const BESIDE: Record<Kind, (n: number, units: number) => string> = {
  inside: () => '',
  outside: (n, units) => `sum += overPair(block(delta${n}, s, ${units} + row) *
    (block(state${n + 1}, s, ${units} + row) - block(state${n}, s, row)));`,
  gru: (n) => `sum += overPair(block(delta${n}, s, row));`,
  lstm: () => '',
};

/**
 * Adds to the sums over time and batch that gradients are made of: [Σ d hᵀ | Σ d x, Σ d], where d is ∂L/∂z, ∂L/∂u or
 * ∂L/∂a of a step and h the state before it. With the leak outside also [Σ ∂L/∂h(t) ∘ (g(t) − h(t−1)), 0], the
 * gradient of α. In a GRU, where n hears W h + b and the input apart, d is ∂L/∂m for W and ∂L/∂a_n for the input; b has
 * its own [Σ d, 0]. `steps` is the first step and how many there are.
 */
export const products = ({ units, blocks, batch, parts, deltaParts, sums, inputs }: Sizes, kind: Kind) => {
  const overBatch = (code: string) => `for (int s = 0; s < ${batch}; s++) { ${code} }`;
  // A whole chunk, which most are, has no branches within its loop.
  const each = (code: (n: number) => string) =>
    `if (steps.y == ${CHUNK}) ${overBatch(range(CHUNK).map(code).join('\n'))}
     else ${overBatch(
       range(CHUNK - 1)
         .map((n) => `if (steps.y > ${n}) ${code(n)}`)
         .join('\n'),
     )}`;
  const besideInput = kind === 'gru' ? `row < ${2 * units} ? row : row + ${units}` : 'row';
  return kernel({
    height: blocks * units,
    width: sums,
    inputs: ['sums', 'sequence', ...DELTAS, ...STATES],
    uniforms: { steps: 'ivec2' },
    code: `
      ${PAIR}
      ${texelSize('STATE', batch, parts * units)}
      ${texelSize('DELTA', batch, deltaParts * units)}
      vec4 outer(vec4 d, vec4 h) { return d.xxyy * h.xyxy + d.zzww * h.zwzw; }
      vec4 withInput(vec4 d, vec2 x) { return outer(d, vec4(x.x, 1, x.y, 1)); }
      vec4 overPair(vec4 q) { return vec4(q.x + q.z, 0, q.y + q.w, 0); }
      vec4 texel(int row, int column) {
        vec4 sum = block(sums, row, column);
        if (column < ${units}) {
          ${each((n) => `sum += outer(sampled(delta${n}, s, row, DELTA), sampled(state${n}, s, column, STATE));`)}
        } else if (column == ${units}) {
          int from = ${besideInput};
          ${each(
            (n) =>
              `sum += withInput(block(delta${n}, s, from), pair(sequence, s, ${inputs}, steps.x + ${n}));`,
          )}
        } else {
          ${sums > units + 1 ? each((n) => BESIDE[kind](n, units)) : ''}
        }
        return sum;
      }`,
  });
};
