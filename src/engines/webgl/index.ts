import type { EngineFactory } from '../engine';
import { withFolded } from '../folded';
import { openDevice } from './device';
import { WebglEngine } from './engine';
import { longestEdge, sizesOf } from './sizes';

/**
 * Engines on the graphics processor, in a worker or in the page; refuses with one sentence where that cannot be.
 * @param onLost called once the browser has taken the graphics processor away: the engines are then of no more use
 */
export async function loadWebgl(onLost: (message: string) => void = () => {}): Promise<EngineFactory> {
  const device = openDevice(onLost);
  return withFolded({
    info: device.info,
    create: (spec) => {
      const edge = longestEdge(sizesOf(spec));
      if (edge > device.maxEdge) {
        throw new Error(
          `This network and its sequences need textures of ${edge} texels; here they have at most ${device.maxEdge}.`,
        );
      }
      return new WebglEngine(spec, device);
    },
  });
}
