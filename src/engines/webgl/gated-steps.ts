import type { Gpu, Texture } from './gpu';
import type { Gated } from './programs/gated';
import { gatedBackward, gatedDelta, gatedLast } from './programs/gated-backward';
import { gatedState, gates } from './programs/gated-forward';
import type { Sizes } from './sizes';
import type { Scene, Steps, TimeStep } from './steps';

/** GRU and LSTM: two dispatches a time step forward, and two back (see programs/gates.ts for why). */
export class GatedSteps implements Steps {
  private readonly programs;
  /** What the last step gets from the one after it. */
  private readonly nothing: Texture;

  constructor(
    private readonly gpu: Gpu,
    private readonly sequence: Texture,
    sizes: Sizes,
    cell: Gated,
  ) {
    this.programs = {
      gates: gates(sizes, cell),
      state: gatedState(sizes, cell),
      last: gatedLast(sizes),
      delta: gatedDelta(sizes, cell),
      backward: gatedBackward(sizes, cell),
    };
    this.nothing = gpu.create(sizes.batch, sizes.deltaParts * sizes.units);
  }

  /** They use the parameters as they are. */
  fold(network: Texture): Texture {
    return network;
  }

  forward({ network }: Scene, before: Texture, t: number): Required<TimeStep> {
    const { gpu, programs, sequence } = this;
    const step = t - 1;
    const gates = gpu.run(programs.gates, { network, before, sequence }, { step });
    return { gates, state: gpu.run(programs.state, { network, gates, before, sequence }, { step }) };
  }

  backward({ network }: Scene, moments: TimeStep[], errors: Texture, heads: number[]): Texture[] {
    const { gpu, programs } = this;
    const T = moments.length - 1;
    const deltas: Texture[] = [];
    let dh = gpu.run(programs.last, { network, errors }, { heads });
    let next = this.nothing;
    for (let t = T; t > 0; t--) {
      const { gates, state } = moments[t] as Required<TimeStep>;
      const inputs = { dh, next, gates, state, before: moments[t - 1].state };
      next = deltas[t] = gpu.run(programs.delta, inputs, {});
      if (t > 1) dh = gpu.run(programs.backward, { network, delta: next }, {});
    }
    return deltas;
  }
}
