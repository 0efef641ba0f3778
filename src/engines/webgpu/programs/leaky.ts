import type { CellProgram } from './cell-program';
import { RATE } from './helpers';

const DRIVE = `
  ${RATE}
  fn drive(i: u32, x: vec4f) -> vec4f { return parameters[size.inputWeight + i] * x + (parameters[size.inputBias + i] + parameters[size.bias + i]); }`;

/**
 * Leak inside: h(t) = f(z), z = A h(t−1) + α (w_in x + b_in + b), A = (1 − α) I + α W, which is W as it is packed (see pack.ts).
 * A delta is ∂L/∂z, of which all gradients are made (see gradient.ts).
 */
export const inside: CellProgram = {
  parts: 1,
  beside: 0,
  helpers: DRIVE,
  after: 'return activate(sum0 + rate(i) * drive(i, x));',
  through: `
    let d = dh * slope(kept(at, 0, i));
    delta(to, 0, i, d);
    add(0, i, dot(d, x));
    add(1, i, dot(d, vec4f(1)));
    return vec4f(0);`,
};

/**
 * Leak outside: h(t) = (1 − α) h(t−1) + α g, g = f(W h(t−1) + w_in x + b_in + b). It keeps g as well: f' cannot be had from h(t)
 * in float32, because a ReLU's g = 0 would come out as ±rounding.
 */
export const outside: CellProgram = {
  parts: 2,
  beside: 1,
  helpers: DRIVE,
  after: `
    let g = activate(sum0 + drive(i, x));
    keep(at, 1, i, g);
    return mix(before, g, rate(i));`,
  through: `
    let g = kept(at, 1, i);
    let d = rate(i) * dh * slope(g);
    delta(to, 0, i, d);
    add(0, i, dot(d, x));
    add(1, i, dot(d, vec4f(1)));
    add(2, i, dot(dh, g - kept(was, 0, i)));
    return (1 - rate(i)) * dh;`,
};
