import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/base';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { type Compiled, type Device, LOST } from './device';
import type { WebglProgram } from './kernel';
import { Reading } from './reading';

/** A matrix of texels on the graphics processor. */
export type Texture = TensorInfo;

/** One engine's textures: each engine has its own tfjs backend, so that none stays behind. */
export class Gpu {
  readonly backend: MathBackendWebGL;
  private made: Texture[] = [];

  constructor(private readonly device: Device) {
    this.check();
    this.backend = new MathBackendWebGL(device.gpgpu);
    give(this.backend, device.compiled);
  }

  get isLost(): boolean {
    return this.device.gl.isContextLost();
  }

  /** A lost context computes nothing, and reads as zeros. */
  check(): void {
    if (this.isLost) throw new Error(LOST);
  }

  /** A texture of that many texels, all 0. */
  create(height: number, width: number): Texture {
    const texture = this.backend.makeTensorInfo([2 * height, 2 * width], 'float32');
    this.backend.texData.get(texture.dataId).isPacked = true;
    this.write(texture, new Float32Array(4 * height * width), width);
    return texture;
  }

  /** Fills a texture with whole rows of texels, from the first on, as far as they and `width` go. */
  write(texture: Texture, texels: Float32Array, width: number): void {
    const { backend, device } = this;
    const target = backend.getTexture(texture.dataId);
    device.gpgpu.uploadDenseMatrixToTexture(target, width, texels.length / (4 * width), texels);
  }

  /** Queues one dispatch. */
  run<I extends string, U extends string>(
    kernel: WebglProgram<I, U>,
    inputs: Record<I, Texture>,
    uniforms: Record<U, number | number[]>,
  ): Texture {
    const output = this.backend.runWebGLProgram(
      kernel,
      kernel.variableNames.map((name) => inputs[name]),
      'float32',
      kernel.customUniforms.map(({ name }) => [uniforms[name]].flat()),
    );
    this.made.push(output);
    return output;
  }

  /** Frees what `run` makes within `work`, all but what `work` asks to keep. */
  scope<T>(work: (keep: (texture: Texture) => Texture) => T): T {
    this.check();
    const kept = new Set<Texture>();
    try {
      return work((texture) => {
        kept.add(texture);
        return texture;
      });
    } catch (error) {
      this.check();
      throw error;
    } finally {
      for (const texture of this.made) if (!kept.has(texture)) this.free(texture);
      this.made = [];
    }
  }

  /** The texture's memory serves the next one of its size. */
  free(texture: Texture): void {
    this.backend.disposeIntermediateTensorInfo(texture);
  }

  /** Begins to read `count` rectangles of texels of one size. */
  read(count: number, height: number, width: number): Reading {
    return new Reading(
      this.device.gl,
      (texture) => this.backend.getTexture(texture.dataId),
      count,
      height,
      width,
    );
  }

  dispose(): void {
    give(this.backend, {}); // it would delete what others may use
    this.backend.dispose();
  }
}

/** Programs that a backend uses and adds to. tfjs has them in a field of its own, and no other way to share them. */
function give(backend: MathBackendWebGL, compiled: Compiled): void {
  (backend as unknown as { binaryCache: Compiled }).binaryCache = compiled;
}
