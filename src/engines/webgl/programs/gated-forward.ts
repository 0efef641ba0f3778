import { kernel, texelSize, unitsIn } from '../kernel';
import type { Sizes } from '../sizes';
import { SIGMOID, SQUASH } from './activation';
import { blocksOf, fromInput, GATES, type Gated } from './gated';

/** The gates of a time step, all of them in one product: W h(t−1) + b, and what comes from x. */
export const gates = (sizes: Sizes, cell: Gated) =>
  kernel({
    height: sizes.batch,
    width: sizes.blocks * sizes.units,
    inputs: ['network', 'before', 'sequence'],
    uniforms: { step: 'int' },
    code: `
      ${unitsIn(sizes)}
      ${SIGMOID}
      ${SQUASH}
      ${fromInput(sizes)}
      ${GATES[cell].gate}
      ${texelSize('STATE', sizes.batch, sizes.parts * sizes.units)}
      ${texelSize('NETWORK', sizes.height, sizes.columns)}
      vec4 texel(int row, int column) {
        vec4 fromState = block(network, column, UNITS + 1).xzxz;
        for (int j = 0; j < UNITS; j++) {
          vec4 h = sampled(before, row, j, STATE);
          vec4 w = sampled(network, column, j, NETWORK);
          fromState += h.xxzz * w.xzxz + h.yyww * w.ywyw;
        }
        return gate(fromState, fromInput(row, column), column / UNITS);
      }`,
  });

/** The state after a time step, from its gates and the state before. */
export const gatedState = (sizes: Sizes, cell: Gated) =>
  kernel({
    height: sizes.batch,
    width: sizes.parts * sizes.units,
    inputs: ['network', 'gates', 'before', 'sequence'],
    uniforms: { step: 'int' },
    code: `
      ${blocksOf(sizes)}
      ${SQUASH}
      ${fromInput(sizes)}
      ${GATES[cell].after}
      vec4 texel(int row, int column) {
        return after(row, column, column % UNITS);
      }`,
  });
