import { roughly } from '../config/powers';
import { whole } from '../math/english';
import type { Explosion } from './explosion';

/** Why training cannot go on, and where it can go back to. */
export interface Trouble {
  /** What happened, as the beginning of a sentence. */
  message: string;
  /** The largest N in training, and the epochs done, at the moment to go back to. */
  backTo?: number;
  epoch?: number;
}

/** What happened where losses ran away. */
export function explosionWords({ N, from, to, steps, largest }: Explosion): string {
  const when = from === to ? `in epoch ${whole(from)}` : `in epochs ${whole(from)} to ${whole(to)}`;
  return `loss exploded at N = ${N} ${when}, for ${steps} steps and up to ${roughly(largest)} a head`;
}
