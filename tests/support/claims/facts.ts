import type { TracedLane, TracedLook } from '../moments';

/** What a recording says of a network up to a step, worked out from its raw numbers and nothing else. */
export interface Facts {
  /** As it is called within a sentence. */
  name: string;
  step: number;
  /** Epochs done, with the fraction of the present one. */
  epochs: number;
  /** Every N it has passed, and its mean τ then. */
  passed: { N: number; epoch: number; mean: number }[];
  /** Epochs since it passed the last, or since it began. */
  waited: number;
  /** The N it learns. */
  learning: number;
  atTarget: boolean;
  /** By N. */
  accuracy: ReadonlyMap<number, number>;
  tau: readonly number[];
  tauStart: readonly number[];
  /** τ as it was at the end of an epoch. */
  tauAt(step: number): readonly number[];
  /** What was found, first to last; before training first. */
  looks: readonly TracedLook[];
  /** The bits that it was shown at the end of the last epoch, and what each head said at each of them: "0110" by N. */
  watched: { bits: string; answers: Readonly<Record<string, string>> };
  /** The Ns at which it is still to be looked at. */
  awaited: readonly number[];
  /** Losses within an epoch as far as it was seen, in nats, summed over heads. */
  lossesOf(epoch: number): readonly number[];
}

const NAMES = ['single-head', 'multi-head'];
const STEPS = 200;
const TARGET = 15;

export function factsOf(traced: TracedLane, id: number, step: number, bits: string): Facts {
  const { epochs, tauStart, looks, answersStart } = traced;
  const done = epochs.slice(0, Math.floor(step / STEPS));
  const passed = done.flatMap(({ record, tau }, i) => {
    const own = record.heads.map((N) => record.accuracy[N]);
    const passes = own[own.length - 1] > THRESHOLD && meanOf(own) > THRESHOLD;
    return passes ? [{ N: Math.max(...record.heads), epoch: i + 1, mean: meanOf(tau) }] : [];
  });
  const last = passed.at(-1);
  const now = done.at(-1);
  return {
    name: NAMES[id],
    step,
    epochs: step / STEPS,
    passed,
    waited: step / STEPS - (last?.epoch ?? 0),
    learning: last ? Math.min(TARGET, last.N + 1) : 2,
    atTarget: last?.N === TARGET,
    accuracy: new Map(
      Object.entries({ ...now?.record.untrained, ...now?.record.accuracy }).map(([N, value]) => [
        Number(N),
        value,
      ]),
    ),
    tau: now?.tau ?? tauStart,
    tauStart,
    tauAt: (step) => (step === 0 ? tauStart : epochs[step / STEPS - 1].tau),
    looks: looks.filter((look) => look.step === 0 || look.step < step),
    watched: { bits, answers: epochs[done.length - 1]?.answers ?? answersStart },
    awaited: [],
    lossesOf: (epoch) => {
      const { losses, record } = epochs[epoch - 1] ?? { losses: [] };
      const seen = Math.max(0, (step / STEPS - epoch + 1) * losses.length);
      return losses.slice(0, seen).map((value) => value * record.heads.length);
    },
  };
}

const THRESHOLD = 0.98;
export const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
