import type { Lane } from '../../../state/lane';
import { everyNetwork } from '../../../state/networks';

/** What the transport can do: all lanes are played and paused together. Queued is what plays as soon as it stands ready. */
export type Phase = 'starting' | 'queued' | 'ready' | 'running' | 'paused' | 'ended';

type Standing = Pick<Lane, 'status' | 'step' | 'asked'> & { others?: readonly Standing[] };

export function phaseOf(shown: readonly Standing[]): Phase {
  const lanes = everyNetwork(shown);
  if (lanes.some(({ status }) => status === 'running')) return 'running';
  if (lanes.some(({ status, asked }) => asked && status !== 'failed')) return 'queued';
  if (lanes.some(({ status }) => status === 'starting')) return 'starting';
  if (isUntrained(lanes)) return 'ready';
  return lanes.every(hasEnded) ? 'ended' : 'paused';
}

/** Whether there is nothing yet to look at, and nothing to lose. */
export const isUntrained = (lanes: readonly Standing[]) =>
  everyNetwork(lanes).every(({ step, status }) => step === 0 && status !== 'running');

const hasEnded = ({ status }: Standing) =>
  status === 'target' || status === 'gaveUp' || status === 'diverged';
