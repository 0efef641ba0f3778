import { type ConditionId, conditionOf, configOf } from '../../claims/conditions';
import { type EvidenceId, isTrial } from '../../claims/evidence-ids';
import { measurePromotions, trainedNumbers } from '../../claims/measure-network';
import { type NeighbourTrial, trialOf } from '../../claims/trials';
import { changedFields, getField, setFields } from '../../config/draft';
import type { FieldKey } from '../../config/fields';
import { defaultConfig, type RunConfig } from '../../config/schema';
import type { EngineFactory } from '../../engines/engine';
import { measureBandit } from '../../neighbours/bandit/measure';
import { DEFAULT_WORLDS } from '../../neighbours/bandit/settings';
import { measureMembrane } from '../../neighbours/membrane/measure';
import { DEFAULT_SETTINGS as A_WALL } from '../../neighbours/membrane/settings';
import { measureModules } from '../../neighbours/modules/measures';
import { DEFAULT_SETTINGS as HALVES } from '../../neighbours/modules/settings';
import { promoted } from '../../training/promoted';
import { Trainer } from '../../training/trainer';
import { digestOf } from './digest';

/** A condition in small: two epochs of a few updates. */
const SMALL: [FieldKey, number][] = [
  ['network.units', 12],
  ['training.batchSize', 8],
  ['training.stepsPerEpoch', 4],
  ['training.testBatches', 1],
  ['training.maxEpochs', 2],
  ['curriculum.threshold', 0.5],
];
const DRIVING = { steps: 200, trials: 2, p: 'uniform', lag: 10, seed: 0 } as const;

/**
 * What a condition's settings do, in small: a digest that changes with whatever decides the results of training or of
 * measuring, and with nothing else.
 */
export const fingerprintOf = async (factory: EngineFactory, id: EvidenceId): Promise<string> =>
  isTrial(id) ? digestOf([trialOf(id), inSmall(trialOf(id).of)]) : ofCondition(factory, id);

const found = new Map<NeighbourTrial['of'], Record<string, number>>();

/** What the model of a neighbour comes to in small; the same for all of its trials. */
function inSmall(of: NeighbourTrial['of']): Record<string, number> {
  let measures = found.get(of);
  if (!measures) {
    measures = SMALL_MODELS[of]();
    found.set(of, measures);
  }
  return measures;
}

const SMALL_MODELS: Record<NeighbourTrial['of'], () => Record<string, number>> = {
  modules: () => measureModules({ ...HALVES, units: 10 }, 0),
  bandit: () => measureBandit(DEFAULT_WORLDS, 0, 1),
  membrane: () => measureMembrane(A_WALL),
};

async function ofCondition(factory: EngineFactory, id: ConditionId): Promise<string> {
  const config = setFields(configOf(id, 0), new Map(SMALL));
  const trainer = await Trainer.begin(factory, config);
  try {
    let first = await trainer.snapshot();
    for (let epochs = 0; !trainer.end && epochs < config.training.maxEpochs; ) {
      const { record } = await trainer.advance();
      if (!record) continue;
      if (epochs++ === 0) first = await promoted(trainer, record.heads);
    }
    const { dynamics, damage, retraining, contextNoise, whole } = conditionOf(id).measure;
    const [N] = first.progress.heads;
    const measures = {
      dynamics: dynamics.length > 0 ? [N] : [],
      damage: damage === undefined ? undefined : N,
      retraining: retraining.length > 0 ? [{ from: N, N: N + 1 }] : [],
      contextNoise,
      whole,
    };
    const network = await trainer.snapshot();
    const measuring = measurePromotions(factory, { network, promoted: () => first }, measures, {
      driving: DRIVING,
      damage: { trials: 1, bits: 60, seed: 1, neurons: 'all' },
      epochs: 1,
      noise: { tellings: 2, batch: 4 },
    });
    let step = await measuring.next();
    while (!step.done) step = await measuring.next();
    const parameters = network.parameters.map(({ name, values }) => [name, [...values]]);
    const numbers = { ...trainedNumbers(network, 'gaveUp'), ...step.value };
    return digestOf([settingsOf(configOf(id, 0)), conditionOf(id).measure, parameters, numbers]);
  } finally {
    trainer.dispose();
  }
}

/** What a config says beside the defaults: a setting that is new, and does nothing by default, is not in it. */
const settingsOf = (config: RunConfig) =>
  changedFields(defaultConfig, config).map((key) => [key, getField(config, key)]);
