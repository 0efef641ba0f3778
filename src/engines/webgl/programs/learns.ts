import type { Sizes } from '../sizes';

/** In GLSL, which of a texel's parameters an update changes; `trains` is whether τ and whether W do. */
export const learns = ({ blocks, units }: Sizes) => `
  bvec4 learns(int row, int column) {
    int slot = row - ${blocks * units};
    if (slot >= 0) return bvec4(slot >= heads.x && slot < heads.x + heads.y);
    if (column < ${units}) return bvec4(trains.y == 1);
    bool tau = column == ${units} || trains.x == 1;
    return bvec4(true, tau, true, tau);
  }`;
