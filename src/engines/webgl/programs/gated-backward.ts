import { kernel, texelSize, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';
import { SQUASH } from './activation';
import { fromHeads } from './from-heads';
import { blocksOf, GATES, type Gated } from './gated';

/** ∂L/∂h(T). */
export const gatedLast = (sizes: Sizes) =>
  kernel({
    height: sizes.batch,
    width: sizes.units,
    inputs: ['network', 'errors'],
    uniforms: { heads: 'ivec2' },
    code: `
      ${fromHeads(sizes)}
      vec4 texel(int row, int column) {
        return fromHeads(row, column);
      }`,
  });

/** The delta of a step, from ∂L/∂h(t) and what the step has computed. */
export const gatedDelta = (sizes: Sizes, cell: Gated) =>
  kernel({
    height: sizes.batch,
    width: sizes.deltaParts * sizes.units,
    inputs: ['dh', 'next', 'gates', 'state', 'before'],
    code: `
      ${blocksOf(sizes)}
      ${SQUASH}
      ${GATES[cell].change}
      vec4 texel(int row, int column) {
        int unit = column % UNITS;
        return change(column / UNITS, block(dh, row, unit), row, unit);
      }`,
  });

/** ∂L/∂h(t−1) from the delta of step t, in one product with all gates. */
export const gatedBackward = (sizes: Sizes, cell: Gated) =>
  kernel({
    height: sizes.batch,
    width: sizes.units,
    inputs: ['network', 'delta'],
    code: `
      ${unitsIn(sizes)}
      ${GATES[cell].kept}
      ${texelSize('DELTA', sizes.batch, sizes.deltaParts * sizes.units)}
      ${texelSize('NETWORK', sizes.height, sizes.columns)}
      vec4 texel(int row, int column) {
        vec4 dh = kept(row, column);
        for (int j = 0; j < ${sizes.blocks} * UNITS; j++) {
          vec4 d = sampled(delta, row, j, DELTA);
          vec4 w = sampled(network, j, column, NETWORK);
          dh += d.xxzz * w.xyxy + d.yyww * w.zwzw;
        }
        return dh;
      }`,
  });
