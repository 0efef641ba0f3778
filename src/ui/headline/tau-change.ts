import { heardTau, type Lane } from '../../state/lane';
import { type NeuronTimescales, timescalesOf } from '../figures/neurons/data';

/** Changes of mean τ below this part of it are not told. */
export const VISIBLE = 0.02;

/** τ now and at the start, where both are known and τ is trained. */
export function tauChange(lane: Lane): { now: NeuronTimescales; start: NeuronTimescales } | undefined {
  const { tauStart, config } = lane;
  const tau = heardTau(lane);
  if (!config.network.tau.trainable || !tau?.length || !tauStart?.length) return undefined;
  return { now: timescalesOf(tau), start: timescalesOf(tauStart) };
}

/** By which part of it mean τ has changed since the start; 0 where that is not known. */
export function relativeChange(lane: Lane): number {
  const tau = tauChange(lane);
  return tau ? tau.now.mean / tau.start.mean - 1 : 0;
}
