import { GPGPUContext, setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { env } from '@tensorflow/tfjs-core';
import type { EngineInfo } from '../engine';
import { openContext, rendererOf } from './context';

/** What tfjs keeps of programs, by names that have their sizes in them. */
export type Compiled = Record<string, object>;

/** The graphics processor, as all engines of a worker or page share it. */
export interface Device {
  gpgpu: GPGPUContext;
  gl: WebGL2RenderingContext;
  /** Programs are compiled once, whichever engine asks for them. */
  compiled: Compiled;
  info: EngineInfo;
  /** The longest edge a texture may have. */
  maxEdge: number;
}

export const LOST = 'The graphics processor was lost.';

/** Opens a WebGL 2 context that computes in float32, or says in one sentence why there is none. */
export function openDevice(onLost: (message: string) => void): Device {
  const { canvas, gl } = openContext();
  canvas.addEventListener('webglcontextlost', () => onLost(LOST));
  setWebGLContext(2, gl);
  // With half floats, gradients would be off by percents.
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
    throw new Error('This graphics processor cannot compute with 32-bit floats in WebGL 2.');
  }
  return {
    gpgpu: new GPGPUContext(gl as WebGLRenderingContext),
    gl,
    compiled: {},
    info: { engine: 'webgl', backend: 'WebGL 2', device: rendererOf(gl) },
    maxEdge: gl.getParameter(gl.MAX_TEXTURE_SIZE),
  };
}
