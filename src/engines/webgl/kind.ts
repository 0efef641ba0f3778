import type { EngineKind } from '../kind';
import { openContext, rendererOf } from './context';

const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** Fused programs on the graphics processor. */
export const webgl: EngineKind = {
  name: 'webgl',
  backend: 'WebGL 2',
  cells: ['leaky', 'gru', 'lstm'],
  probe() {
    const { gl } = openContext();
    const device = rendererOf(gl);
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return SOFTWARE.test(device)
      ? { device, reason: 'Passed over: drawn by software here, not by a graphics processor.' }
      : { device };
  },
  load: async (onLost) => (await import('./index')).loadWebgl(onLost),
};
