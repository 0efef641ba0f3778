import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/base';
import type { Sizes } from './sizes';

type UniformType = 'int' | 'ivec2' | 'float' | 'vec2';

/** A fragment program with the names of its input textures and uniforms. */
export interface WebglProgram<I extends string, U extends string> extends GPGPUProgram {
  variableNames: I[];
  customUniforms: { name: U; type: UniformType }[];
}

interface Definition<I extends string, U extends string> {
  /** The size of the output, in texels. */
  height: number;
  width: number;
  inputs: readonly I[];
  uniforms?: Record<U, UniformType>;
  /** GLSL with a function `vec4 texel(int row, int column)`, which computes one texel of the output. */
  code: string;
}

export function kernel<I extends string, U extends string = never>({
  height,
  width,
  inputs,
  uniforms,
  code,
}: Definition<I, U>): WebglProgram<I, U> {
  return {
    outputShape: [2 * height, 2 * width],
    packedInputs: true,
    packedOutput: true,
    variableNames: [...inputs],
    customUniforms: Object.entries(uniforms ?? {}).map(([name, type]) => ({
      name: name as U,
      type: type as UniformType,
    })),
    userCode: `
      #define block(matrix, row, column) texelFetch(matrix, ivec2(column, row), 0)
      #define sampled(matrix, row, column, texel) textureLod(matrix, (vec2(column, row) + .5) * texel, 0.)
      ${code}
      void main() {
        setOutput(texel(int(gl_FragCoord.y), int(gl_FragCoord.x)));
      }`,
  };
}

/** One column of a matrix, for the two rows of a row of texels; `first` is the texel where its columns start. */
export const PAIR = `
  vec2 pair(sampler2D matrix, int row, int first, int index) {
    vec4 found = block(matrix, row, first + index / 2);
    return index % 2 == 0 ? found.xz : found.yw;
  }`;

/**
 * The size of a texel of a matrix, for `sampled`. That reads the same as `block`, and much more quickly where graphics
 * are drawn by software; it is for the loops in which most of the time goes.
 */
export const texelSize = (name: string, height: number, width: number) =>
  `const vec2 ${name} = 1. / vec2(${width}, ${height});`;

/** How many texels there are across all neurons. */
export const unitsIn = ({ units }: Sizes) => `const int UNITS = ${units};`;
