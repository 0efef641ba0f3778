import type { DamageSettings } from '../config/analyses/damage';
import { DAMAGE, isLarge, SOME, WARM_UP } from '../config/breaking';
import { useAnalysing } from './analyses';
import { isBroken, presentBench, useBench } from './bench';
import type { Bench, Breakable } from './breakable';
import { useExperiment } from './experiment';
import type { Lane } from './lane';

/**
 * Breaks copies of the networks on the bench, each in a worker of its own; training goes on meanwhile.
 * @param neurons of a large network some, or all
 */
export async function breakThem(neurons: DamageSettings['neurons'] = 'some'): Promise<void> {
  const { breaking, learning } = useBench.getState();
  const { lanes, N } = presentBench();
  const whole = lanes.filter(({ promotion }) => promotion);
  if (breaking || learning || whole.length === 0) return;
  useBench.setState({ breaking: whole, N, failed: undefined, ...(isBroken(lanes) && { shown: N }) });
  const stop = timeNeurons(whole);
  const begunAt = performance.now();
  const { analyse } = useExperiment.getState();
  const outcomes = await Promise.allSettled(
    whole.map(
      ({ lane, N, promotion }) =>
        promotion && analyse(lane.id, 'damage', promotion, { N, ...DAMAGE, neurons }),
    ),
  );
  stop();
  const failure = outcomes.find((each) => each.status === 'rejected');
  useBench.setState({ breaking: undefined, failed: failure && (failure.reason as Error).message });
  if (isBroken(presentBench().lanes)) useBench.setState({ seconds: (performance.now() - begunAt) / 1000 });
}

/** Steps of the sequences that engines are timed with, about; where bits last longer, so do those of breaking. */
const LENGTH = 20;
/** How much longer breaking takes than as many steps in training: half of it is not neurons, and its batches are small. */
const MORE = 5;

/** About how many seconds breaking takes, from the pace at which each network trains here, where that is known. */
export function secondsToBreak({ lanes }: Bench): number | undefined {
  const seconds = lanes.map(({ lane }) => {
    const { network, training } = lane.config;
    const neurons = isLarge(network) ? 2 * SOME.ends + SOME.between : network.units;
    const steps = (neurons * DAMAGE.trials * (DAMAGE.bits + WARM_UP)) / (3 * LENGTH * training.batchSize);
    const pace = paceHere(lane);
    return pace && (MORE * steps) / pace;
  });
  if (seconds.length === 0 || seconds.some((each) => each === undefined)) return undefined;
  const sum = seconds.reduce((all: number, each) => all + (each ?? 0), 0);
  return sum / Math.min(2, seconds.length); // two are broken at once
}

/** The pace of the processor, which breaks them, whatever trains them. */
const paceHere = ({ candidates }: Lane): number | undefined =>
  candidates?.find(({ engine }) => engine === 'wasm')?.stepsPerSecond;

/** Gives up what is being broken; what was found so far is not kept. */
export function stopBreaking(): void {
  const { cancelAnalysis } = useExperiment.getState();
  for (const { lane } of useBench.getState().breaking ?? []) cancelAnalysis(lane.id, 'damage');
}

/** Notes how long taking a neuron out takes, until what is returned is called. */
function timeNeurons(lanes: readonly Breakable[]): () => void {
  const first = new Map<number, { done: number; time: number }>();
  return useAnalysing.subscribe((all) => {
    for (const { lane } of lanes) {
      const progress = all[lane.id]?.damage;
      if (progress?.stage !== 'neurons' || progress.done === progress.total) continue;
      const { done } = progress;
      const time = performance.now();
      const from = first.get(lane.id);
      if (!from) first.set(lane.id, { done, time });
      else if (done > from.done) {
        const { units } = lane.config.network;
        const ms = (time - from.time) / (done - from.done);
        useBench.setState(({ msANeuron }) => ({ msANeuron: { ...msANeuron, [units]: ms } }));
      }
    }
  });
}
