import type { CellProgram } from './cell-program';
import { GATED } from './gated';

/** A step leaves [h | c | i | f | g | o]. What ∂L/∂c(t−1) gets of c(t) waits with the invocation. */
export const lstm: CellProgram = {
  parts: 6,
  beside: 0,
  helpers: `
    ${GATED}
    var<private> ofCell: array<vec4f, OWN>;`,
  after: `
    let gateI = sigmoid(sum0 + bias(0, i) + input(0, i, x));
    let gateF = sigmoid(sum1 + bias(1, i) + input(1, i, x));
    let g = squash(sum2 + bias(2, i) + input(2, i, x));
    let gateO = sigmoid(sum3 + bias(3, i) + input(3, i, x));
    let c = gateF * kept(was, 1, i) + gateI * g;
    keep(at, 1, i, c);
    keep(at, 2, i, gateI);
    keep(at, 3, i, gateF);
    keep(at, 4, i, g);
    keep(at, 5, i, gateO);
    return gateO * squash(c);`,
  through: `
    let gateI = kept(at, 2, i);
    let gateF = kept(at, 3, i);
    let g = kept(at, 4, i);
    let gateO = kept(at, 5, i);
    let squashed = squash(kept(at, 1, i));
    let dc = ofCell[n] + dh * gateO * (1 - squashed * squashed);
    let d = array<vec4f, 4>(
      dc * g * gateI * (1 - gateI),
      dc * kept(was, 1, i) * gateF * (1 - gateF),
      dc * gateI * (1 - g * g),
      dh * squashed * gateO * (1 - gateO),
    );
    ofCell[n] = dc * gateF;
    for (var block = 0u; block < 4; block++) {
      delta(to, block, i, d[block]);
      add(2 * block, i, dot(d[block], x));
      add(2 * block + 1, i, dot(d[block], vec4f(1)));
    }
    return vec4f(0);`,
};
