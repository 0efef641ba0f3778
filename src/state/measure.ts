import { AnalysisClient } from '../worker/analysis-client';
import type { Trained } from '../worker/protocol';
import type { NetworkTimescales } from './lane';

/** How τ_net is estimated while a network trains. With shorter runs single neurons are far off, and the mean with them. */
export const LIVE_MEASUREMENT = { steps: 20_000, trials: 10, p: 'uniform', seed: 0, lag: 30 } as const;

const analysis = new AnalysisClient();

/** τ_net of a network that has just reached N; undefined where no neuron is slow enough to be counted. */
export async function measure(N: number, trained: Trained): Promise<NetworkTimescales | undefined> {
  const timescales = await analysis.measure(trained, LIVE_MEASUREMENT);
  if (!timescales) return undefined;
  const { mean, counted } = timescales.summary;
  return mean === null ? undefined : { N, mean, counted, of: timescales.tau.length };
}
