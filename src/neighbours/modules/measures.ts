import { Stream } from '../../math/random';
import { stateCorrelation } from './correlation';
import type { SilentHalf } from './forward';
import type { ModulesNetwork } from './network';
import { fitProbes, PROBED, probeAccuracy } from './probe';
import { type Showing, sample } from './sample';
import { DIGITS, type ModulesSettings, modularity } from './settings';
import { accuracyAlone } from './silencing';
import { type OfHalves, specialization } from './specialization';
import { askedSide } from './task';
import { trainModules } from './train-network';

/** What a readout gets that knows nothing. */
export const CHANCE = 1 / DIGITS;
/** Pairs of digits that answers are counted over. */
const COUNTED = 3000;

/** How often a network names the right digit. */
export interface AnswerAccuracy {
  all: number;
  /** Where the left digit is asked for, and where the right one is. */
  asked: [number, number];
  /** How often the left half decides. */
  leftDecides: number;
}

/** What was found out about a network after its training. */
export interface ModulesMeasures {
  answers: AnswerAccuracy;
  /** How often each half is right about each digit after every step: [step − 1][half][digit]. */
  probe: readonly OfHalves[];
  /** F by probe, after every step. */
  probeF: readonly number[];
  correlationF: number;
  silencingF: number;
}

export const probeSpecialization = (accuracy: OfHalves): number => specialization(accuracy, [CHANCE, CHANCE]);

export function answerAccuracy(
  network: ModulesNetwork,
  showing: Showing,
  stream: Stream,
  counted = COUNTED,
): AnswerAccuracy {
  const right = [0, 0];
  const asked = [0, 0];
  let leftDecides = 0;
  for (const { run, pairs } of sample(network, showing, counted, stream))
    for (let b = 0; b < run.batch; b++) {
      const side = askedSide(pairs[0][b], pairs[1][b]);
      asked[side]++;
      right[side] += Number(run.answer(b) === pairs[side][b]);
      leftDecides += Number(run.decider[b] === 0);
    }
  const all = asked[0] + asked[1];
  return {
    all: (right[0] + right[1]) / all,
    asked: [right[0] / asked[0], right[1] / asked[1]],
    leftDecides: leftDecides / all,
  };
}

/** All measures of a network as it is shown pairs. @param silenced the half that is held at 0, if any */
export function measure(network: ModulesNetwork, noise: number, silenced?: SilentHalf): ModulesMeasures {
  const stream = Stream.of(network.seed, 'test');
  const showing = { noise, silenced };
  const answers = answerAccuracy(network, showing, stream);
  const probes = fitProbes(network, showing, PROBED.fitted, stream);
  const probe = probeAccuracy(network, probes, showing, PROBED.tested, stream);
  const { shared, base } = stateCorrelation(network, showing, stream);
  return {
    answers,
    probe,
    probeF: probe.map(probeSpecialization),
    correlationF: specialization(shared, base),
    silencingF: probeSpecialization(accuracyAlone(network, showing, stream)),
  };
}

/**
 * Trains a network and measures it: accuracy (of the answers; where the left and where the right digit is asked for;
 * how often the left half decides), F by probe after step t as probe1 … probe5, F by correlation and by silencing after
 * the last, and Q, how modular the wiring is.
 */
export function measureModules(settings: ModulesSettings, seed: number): Record<string, number> {
  const training = trainModules(settings, seed);
  for (;;) {
    const { done, value } = training.next();
    if (!done) continue;
    const { answers, probeF, correlationF, silencingF } = measure(value, settings.noise);
    return {
      accuracy: answers.all,
      accuracyLeft: answers.asked[0],
      accuracyRight: answers.asked[1],
      leftDecides: answers.leftDecides,
      ...Object.fromEntries(probeF.map((F, t) => [`probe${t + 1}`, F])),
      correlation: correlationF,
      silencing: silencingF,
      Q: modularity(settings),
    };
  }
}
