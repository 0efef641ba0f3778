import type { Limits } from '../../variants';

/** In GLSL, `clearAbsent(g, row, column)`: the gradient of a texel of the cell's weights, 0 for connections that do not exist. */
export const clearAbsent = (limits: Limits) => `
  vec4 clearAbsent(vec4 g, int row, int column) {
    ${limits === 'mask' ? 'if (column < UNITS) return mix(g, vec4(0), equal(block(mask, row % UNITS, column), vec4(0)));' : ''}
    return g;
  }`;

const PROJECTIONS: Record<Limits, string> = {
  none: '',
  diagonal: 'if (row == column) weights.xw = vec2(0);',
  mask: `
    vec4 allowed = block(mask, row % UNITS, column);
    bvec4 positive = equal(mod(allowed, 2.), vec4(1));
    bvec4 negative = greaterThanEqual(allowed, vec4(2));
    weights = mix(min(weights, 0.), weights, positive);
    weights = mix(max(weights, 0.), weights, negative);`,
};

/** In GLSL, `project(weights, row, column)`: a texel of W as the network may have it. */
export const project = (limits: Limits) => `
  vec4 project(vec4 weights, int row, int column) {
    ${PROJECTIONS[limits]}
    return weights;
  }`;
