import { hasTau } from '../../config/cells';
import type { Lane } from '../../state/lane';

const HELP =
  'An LSTM or GRU has no τ of its own. In its place stands 1/(1 − f): f is how much of its old state a neuron keeps, the mean over some sequences of its forget gate (LSTM) or update gate (GRU).';

/** What τ stands for where lanes have gates; undefined where all neurons have a τ of their own. */
export function gateTau(lanes: readonly Lane[]): { words: string; help: string } | undefined {
  const gated = lanes.some(({ config }) => !hasTau(config.network));
  return gated ? { words: 'gates: τ = 1/(1 − f)', help: HELP } : undefined;
}
