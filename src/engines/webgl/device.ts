import { GPGPUContext, setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { env } from '@tensorflow/tfjs-core';
import type { EngineInfo } from '../engine';

/** The graphics processor, as all engines of a worker or page share it. */
export interface Device {
  gpgpu: GPGPUContext;
  gl: WebGL2RenderingContext;
  info: EngineInfo;
  /** The longest edge a texture may have. */
  maxEdge: number;
}

export const LOST = 'The graphics processor was lost, and what it was computing with it.';

/** Opens a WebGL 2 context that computes in float32, or says in one sentence why there is none. */
export function openDevice(onLost: (message: string) => void): Device {
  // A canvas of our own: tfjs makes none in Safari's workers, and keeps the one it makes to itself.
  const canvas = typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1);
  const gl = canvas?.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
  });
  if (!canvas || !gl) throw new Error('This browser offers no WebGL 2 here.');
  canvas.addEventListener('webglcontextlost', () => onLost(LOST));
  setWebGLContext(2, gl);
  // With half floats, gradients would be off by percents.
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
    throw new Error('This graphics processor cannot compute with 32-bit floats in WebGL 2.');
  }
  return {
    gpgpu: new GPGPUContext(gl as WebGLRenderingContext),
    gl,
    info: { engine: 'webgl', backend: 'WebGL 2', device: rendererOf(gl) },
    maxEdge: gl.getParameter(gl.MAX_TEXTURE_SIZE),
  };
}

function rendererOf(gl: WebGL2RenderingContext): string {
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  return gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
}
