import type { GradientSums } from '../cells/snapshot';
import type { SettingChange } from '../config/changes';
import type { EpochRecord } from '../config/progress';
import { passes } from '../curriculum';
import { summary } from '../math/statistics';

/** What an epoch came to, as it was counted. */
interface EpochSums {
  /** Epochs done, this one included. */
  epoch: number;
  step: number;
  /** The Ns that were trained. */
  heads: readonly number[];
  /** Mean training loss, summed over heads. */
  loss: number;
  /** The mean norm of its gradients and how many were clipped, where that is known. */
  gradient?: GradientSums;
  /** Test accuracy of every N that was asked, a fraction by N. */
  tested: Readonly<Record<string, number>>;
  /** τ of every neuron that is not silent, in steps. */
  tau: Float32Array;
  /** The accuracy above which it ends in a promotion. */
  threshold: number;
  changed: SettingChange[];
}

/** The record of an epoch. */
export function recordOf({
  epoch,
  step,
  heads,
  loss,
  gradient,
  tested,
  tau,
  threshold,
  changed,
}: EpochSums): EpochRecord {
  const measured = Object.entries(tested);
  const trained = (N: string) => heads.includes(Number(N));
  const accuracy = Object.fromEntries(measured.filter(([N]) => trained(N)));
  const untrained = Object.fromEntries(measured.filter(([N]) => !trained(N)));
  return {
    epoch,
    step,
    heads: [...heads],
    // Seven digits: what float32 losses hold, whatever the order they were added up in.
    loss: Number(loss.toPrecision(7)),
    ...(gradient && { gradient: { ...gradient, norm: Number(gradient.norm.toPrecision(7)) } }),
    accuracy,
    ...(Object.keys(untrained).length > 0 && { untrained }),
    tau: summary(tau),
    promoted: passes(heads, accuracy, threshold),
    ...(changed.length > 0 && { changed }),
  };
}
