import type { EngineKind } from '../kind';
import { isSoftware } from '../software';
import { openContext, rendererOf } from './context';

/** Fused programs on the graphics processor. */
export const webgl: EngineKind = {
  name: 'webgl',
  backend: 'WebGL 2',
  cells: ['leaky', 'gru', 'lstm'],
  probe() {
    const { gl } = openContext();
    const device = rendererOf(gl);
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return isSoftware(device)
      ? { device, reason: 'Passed over: drawn by software here, not by a graphics processor.' }
      : { device };
  },
  load: async (onLost) => (await import('./index')).loadWebgl(onLost),
};
