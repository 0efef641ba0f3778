import type { Snapshot } from '../cells/snapshot';
import type { EngineFactory } from '../engines/engine';
import { Guard } from '../training/guard';
import { promoted } from '../training/promoted';
import { Trainer } from '../training/trainer';
import { type ConditionId, conditionOf, configOf } from './conditions';
import type { NetworkNumbers } from './evidence';
import { type EvidenceId, isTrial } from './evidence-ids';
import { type Measuring, measurePromotions, trainedNumbers } from './measure-network';
import { runTrial } from './run-trial';
import { trialOf } from './trials';

/** How far a network is: the N it learns, where it learns one, or what is measured of it. */
export interface Testing extends Measuring {
  N?: number;
}

/**
 * Trains one network of a condition, or runs a neighbour's model once, and measures it, all in memory. A generator, so that
 * a worker may tell how far it is and stop with `return()`.
 */
export async function* testNetwork(
  factory: EngineFactory,
  id: EvidenceId,
  seed: number,
): AsyncGenerator<Testing, NetworkNumbers, undefined> {
  if (!isTrial(id)) return yield* trainAndMeasure(factory, id, seed);
  yield { part: 'training', done: 0, total: 1 };
  return runTrial(trialOf(id), seed);
}

async function* trainAndMeasure(
  factory: EngineFactory,
  id: ConditionId,
  seed: number,
): AsyncGenerator<Testing, NetworkNumbers, undefined> {
  const { measure } = conditionOf(id);
  const kept = new Set([
    ...measure.dynamics,
    ...(measure.damage === undefined ? [] : [measure.damage]),
    ...measure.retraining.map(({ from }) => from),
  ]);
  const networks = new Map<number, Snapshot>();
  const config = configOf(id, seed);
  const { maxEpochs } = config.training;
  const trainer = await Trainer.begin(factory, config);
  try {
    const guard = await Guard.begin(trainer);
    while (!trainer.end && !guard.trouble) {
      const { record } = await guard.advance();
      if (!record) continue;
      const N = record.heads[record.heads.length - 1];
      if (record.promoted && kept.has(N)) networks.set(N, await promoted(trainer, record.heads));
      yield { N, part: 'training', done: record.epoch, total: maxEpochs };
    }
    const network = await guard.snapshot();
    const numbers = trainedNumbers(network, guard.trouble ? 'diverged' : (trainer.end ?? 'gaveUp'));
    const ended = { network, promoted: (N: number) => networks.get(N) };
    const measuring = measurePromotions(factory, ended, measure);
    for (;;) {
      const { done, value } = await measuring.next();
      if (done) return { ...numbers, ...value };
      yield { N: numbers.reached, ...value };
    }
  } finally {
    trainer.dispose();
  }
}
