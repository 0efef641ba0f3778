import type { NetworkConfig } from '../../config/schema';
import type { Gpu, Texture } from './gpu';
import { backward } from './programs/backward';
import { fold } from './programs/fold';
import { forward } from './programs/forward';
import { last } from './programs/last';
import type { Sizes } from './sizes';
import type { Scene, Steps, TimeStep } from './steps';

/** Leaky cells: one dispatch a time step forward, and one back. */
export class LeakySteps implements Steps {
  private readonly programs;

  constructor(
    private readonly gpu: Gpu,
    private readonly sequence: Texture,
    sizes: Sizes,
    network: NetworkConfig,
  ) {
    this.programs = {
      fold: fold(sizes, network.leak),
      forward: forward(sizes, network),
      last: last(sizes, network),
      backward: backward(sizes, network),
    };
  }

  fold(network: Texture): Texture {
    return this.gpu.run(this.programs.fold, { network }, {});
  }

  forward({ folded }: Scene, before: Texture, t: number): TimeStep {
    const { gpu, programs, sequence } = this;
    return { state: gpu.run(programs.forward, { folded, before, sequence }, { step: t - 1 }) };
  }

  backward({ network, folded }: Scene, moments: TimeStep[], errors: Texture, heads: number[]): Texture[] {
    const { gpu, programs } = this;
    const T = moments.length - 1;
    const deltas: Texture[] = [];
    deltas[T] = gpu.run(programs.last, { network, folded, errors, state: moments[T].state }, { heads });
    for (let t = T; t > 1; t--) {
      const inputs = { folded, delta: deltas[t], state: moments[t - 1].state };
      deltas[t - 1] = gpu.run(programs.backward, inputs, {});
    }
    return deltas;
  }
}
