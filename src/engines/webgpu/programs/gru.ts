import type { CellProgram } from './cell-program';
import { GATED } from './gated';

/** A step leaves [h | r | z | n | m], m = W_n h(t−1) + b_n. b of the block of n has sums of its own. */
export const gru: CellProgram = {
  parts: 5,
  beside: 1,
  helpers: GATED,
  after: `
    let r = sigmoid(sum0 + bias(0, i) + input(0, i, x));
    let z = sigmoid(sum1 + bias(1, i) + input(1, i, x));
    let m = sum2 + bias(2, i);
    let candidate = squash(input(2, i, x) + r * m);
    keep(at, 1, i, r);
    keep(at, 2, i, z);
    keep(at, 3, i, candidate);
    keep(at, 4, i, m);
    return (1 - z) * candidate + z * before;`,
  through: `
    let r = kept(at, 1, i);
    let z = kept(at, 2, i);
    let candidate = kept(at, 3, i);
    let dCandidate = dh * (1 - z) * (1 - candidate * candidate);
    let dr = dCandidate * kept(at, 4, i) * r * (1 - r);
    let dz = dh * (kept(was, 0, i) - candidate) * z * (1 - z);
    let dm = dCandidate * r;
    delta(to, 0, i, dr);
    delta(to, 1, i, dz);
    delta(to, 2, i, dm);
    add(0, i, dot(dr, x));
    add(1, i, dot(dr, vec4f(1)));
    add(2, i, dot(dz, x));
    add(3, i, dot(dz, vec4f(1)));
    add(4, i, dot(dCandidate, x));
    add(5, i, dot(dCandidate, vec4f(1)));
    add(6, i, dot(dm, vec4f(1)));
    return dh * z;`,
};
