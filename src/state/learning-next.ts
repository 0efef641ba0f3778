import { plainOf } from '../cells/context';
import { untrainedParameters } from '../cells/untrained';
import type { KeptResult } from '../config/analyses';
import type { RetrainingSettings } from '../config/analyses/retraining';
import { presentBench, useBench } from './bench';
import type { Bench, Breakable } from './breakable';
import { useExperiment } from './experiment';
import { type Lane, type NetworkAtN, stepsPerSecond } from './lane';

/** How many bits more the next tasks have. */
const MORE = [1, 2, 3, 4, 6, 10];
export const EPOCHS = 20;
const SEED = 1;

type What = RetrainingSettings['what'];

/** The next tasks of a network that was promoted from N: N + 1 to N + 10, and 2N + 4 at most. */
export const nextNs = (N: number): number[] =>
  MORE.map((more) => N + more).filter((each) => each <= 2 * N + 4);

/** A network that is to learn: a lane's as it was kept, or, at N = 0, as it was before training. */
interface Pupil {
  lane: Lane;
  N: number;
  kept: NetworkAtN;
}

/** The networks on the bench, and the one that the first of them was before training, to compare with. */
function pupilsOf(lanes: readonly Breakable[]): Pupil[] {
  const trained = lanes.flatMap(({ lane, N, promotion }) =>
    promotion ? [{ lane, N, kept: promotion }] : [],
  );
  return [...trained, ...trained.slice(0, 1).map((each) => ({ ...each, N: 0 }))];
}

function networkOf({ N, kept }: Pupil): NetworkAtN {
  if (N > 0) return kept;
  const { network, ...settings } = kept.network.config;
  const config = { ...settings, network: plainOf(network) };
  return { N, step: 0, network: { config, parameters: untrainedParameters(config) } };
}

/** What a lane's network of an N has learnt next, smallest N first; at N = 0 the untrained one. */
export const learntBy = ({ analyses }: Lane, from: number, what: What): KeptResult<'retraining'>[] => {
  const all = (analyses.retraining ?? []).filter(
    ({ N, settings }) => N === from && settings.what === what && settings.epochs === EPOCHS,
  );
  const step = all.at(-1)?.step;
  return all.filter((each) => each.step === step).sort((a, b) => a.result.N - b.result.N);
};

/** What of the next tasks of those on the bench has not been learnt yet, by task and then by network. */
function tasksOf({ lanes, N }: Bench, what: What): { pupil: Pupil; next: number }[] {
  const pupils = pupilsOf(lanes);
  const Ns = nextNs(N ?? Math.max(...pupils.map((pupil) => pupil.N)));
  const isLearnt = ({ lane, N }: Pupil, next: number) =>
    learntBy(lane, N, what).some(({ result }) => result.N === next);
  return Ns.flatMap((next) =>
    pupils.filter((pupil) => next > pupil.N && !isLearnt(pupil, next)).map((pupil) => ({ pupil, next })),
  );
}

/** About how many seconds it takes to learn what is left, from the pace of each lane's engine, where that is known. */
export function secondsToLearn(bench: Bench, what: What): number | undefined {
  const seconds = tasksOf(bench, what).map(({ pupil: { lane } }) => {
    const pace = stepsPerSecond(lane);
    return pace && (EPOCHS * lane.config.training.stepsPerEpoch) / pace;
  });
  return seconds.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0);
}

/**
 * Trains copies of the networks on the bench on one new task after the other, all in turn; what is known already is not
 * learnt again. The lanes themselves are not touched.
 */
export async function learnNext(): Promise<void> {
  const { breaking, learning, what } = useBench.getState();
  const bench = presentBench();
  const left = tasksOf(bench, what);
  if (breaking || learning || left.length === 0) return;
  // Sequences, and with them epochs, are about as long as N is large.
  const total = left.reduce((sum, { next }) => sum + next, 0);
  const begunAt = performance.now();
  let done = 0;
  useBench.setState({ learningFailed: undefined, N: bench.N });
  try {
    for (const { pupil, next } of left) {
      if (!isThere(pupil)) break;
      const { id } = pupil.lane;
      useBench.setState({ learning: { laneId: id, N: next, done, total, begunAt } });
      const settings = { from: pupil.N, N: next, epochs: EPOCHS, what, seed: SEED };
      await useExperiment.getState().analyse(id, 'retraining', networkOf(pupil), settings);
      if (!useBench.getState().learning) break; // cancelled
      done += next;
    }
  } catch (error) {
    useBench.setState({ learningFailed: (error as Error).message });
  } finally {
    useBench.setState({ learning: undefined });
  }
}

/** Whether the run of a lane is still the one that was promoted so. */
const isThere = ({ lane: { id }, kept }: Pupil): boolean =>
  useExperiment
    .getState()
    .lanes.some(
      (lane) => lane.id === id && lane.promotions.some(({ N, step }) => N === kept.N && step === kept.step),
    );

/** Gives up what is being learnt; what has been learnt is kept. */
export function stopLearning(): void {
  const { learning } = useBench.getState();
  useBench.setState({ learning: undefined });
  if (learning) useExperiment.getState().cancelAnalysis(learning.laneId, 'retraining');
}
