import type { KeptResult } from '../../src/config/analyses';
import type { Damage, LostNeuron } from '../../src/config/analyses/damage';
import type { RunConfig } from '../../src/config/schema';
import type { Lane } from '../../src/state/lane';
import type { Broken } from '../../src/ui/figures/break/view';
import { damaged } from './analysed';
import { laneOf } from './story';

type Kind = RunConfig['curriculum']['kind'];

/** A lane by its place and curriculum: single-head first, multi-head second. */
export const lane = (id: number, kind: Kind = id === 0 ? 'single' : 'multi', config = {}): Lane =>
  laneOf({
    id,
    kind,
    config: { network: { units: 64 }, ...config },
    status: 'paused',
    now: 3,
    reachedAt: [1, 2, 3],
  });

/** That many neurons: τ from 1 upwards at the floor and beyond it; the slow ones recruited, or the fast ones. */
export function lostNeurons(slowRecruited: boolean, count = 20): LostNeuron[] {
  return Array.from({ length: count }, (_, i) => {
    const slow = i >= count / 2;
    const recruited = slow === slowRecruited ? 2 + i / count : i / count;
    return { neuron: i, tau: slow ? 1 + i / 10 : 1, recruited, relative: recruited > 1 ? 0.5 : 1 };
  });
}

/** What was found of a lane at N = 10, with something else in it. */
export function broken(of: Lane, part: Partial<Damage> = {}, N = 10): Broken {
  return { lane: of, N, damage: { ...damaged().result, N, ...part } };
}

/** Groups of neurons, with a rank correlation of damage with recruitment. */
export const summary = (slowest: number, recruited: number | null, count = 10): Damage['summary'] => ({
  ...damaged().result.summary,
  slowest: { mean: slowest, count },
  rankCorrelation: { tau: 0, recruited },
});

/** Noise that takes half of the skill at these sizes; `rms` is what ε = 1 is in steps. */
export function noise(halfWeights: number | null, halfTau: number | null = 0.1, rms = 2): Damage['noise'] {
  const { weights } = damaged().result.noise;
  return {
    weights: { ...weights, half: halfWeights },
    tau: { ...weights, half: halfTau, halfSteps: halfTau && halfTau * rms },
  };
}

/** The same as it is kept with a lane. */
export const kept = (N: number, step = 100 * N, neurons: 'all' | 'some' = 'some'): KeptResult<'damage'> => {
  const one = damaged(step);
  return { ...one, N, settings: { ...one.settings, N, neurons }, result: { ...one.result, N } };
};
