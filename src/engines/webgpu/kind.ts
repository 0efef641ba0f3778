import type { EngineKind } from '../kind';
import { isSoftware } from '../software';
import { findAdapter, nameOf } from './adapter';

/** Whole sequences in a dispatch on the graphics processor. */
export const webgpu: EngineKind = {
  name: 'webgpu',
  backend: 'WebGPU',
  cells: ['leaky', 'gru', 'lstm'],
  async probe() {
    const { info } = await findAdapter();
    const device = nameOf(info);
    return info.isFallbackAdapter || isSoftware(device)
      ? { device, reason: 'Passed over: computed by software here, not by a graphics processor.' }
      : { device };
  },
  async load(onLost) {
    const { loadWebgpu, verified } = await import('./index');
    return verified(await loadWebgpu(onLost));
  },
};
