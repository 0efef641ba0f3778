import type { EngineFactory } from '../engine';
import { withFolded } from '../folded';
import { WebgpuDevice } from './device';
import { WebgpuEngine } from './engine';
import { refusalOf } from './sizes';

export { verified } from './verified';

/**
 * Engines on the graphics processor, in a worker or in the page; refuses with one sentence where that cannot be.
 * @param onLost called once the browser has taken the graphics processor away: the engines are then of no more use
 */
export async function loadWebgpu(onLost: (message: string) => void = () => {}): Promise<EngineFactory> {
  const device = await WebgpuDevice.open(onLost);
  return withFolded({
    info: device.info,
    create: (spec) => {
      const refusal = refusalOf(spec, device.maxBytes);
      if (refusal) throw new Error(refusal);
      return new WebgpuEngine(spec, device);
    },
  });
}
