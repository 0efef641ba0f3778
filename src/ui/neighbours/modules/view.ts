import { type Inspection, inspect, type PairRun, runPair } from '../../../neighbours/modules/inspect';
import { type AnswerAccuracy, probeSpecialization } from '../../../neighbours/modules/measures';
import type { ModulesNetwork } from '../../../neighbours/modules/network';
import type { ModulesResult } from '../../../neighbours/modules/recorded';
import { DEFAULT_SETTINGS, type ModulesSettings, STEPS } from '../../../neighbours/modules/settings';
import type { OfHalves } from '../../../neighbours/modules/specialization';
import { askedSide } from '../../../neighbours/modules/task';
import { keyOfChoice, type ModulesState } from '../../../state/modules';

/** All that the scene and the words show, worked out from the network on the page and what it is shown. */
export interface ModulesPageView {
  network: ModulesNetwork;
  /** What the network on the page was trained with, but with the noise that is shown. */
  settings: ModulesSettings;
  digits: readonly [number, number];
  asked: 0 | 1;
  step: number;
  /** Whether steps follow each other by themselves. */
  moves: boolean;
  silenced?: 0 | 1;
  /** How far training is, while it goes on. */
  update?: number;
  failure?: string;
  pair: PairRun;
  inspection: Inspection;
  /** How often each half is right about each digit in the end: [half][digit]. */
  knows: OfHalves;
  answers: AnswerAccuracy;
  /** … while both halves spoke. */
  before: AnswerAccuracy;
  /** F by probe after every step. */
  F: readonly number[];
}

export function viewOf(state: ModulesState): ModulesPageView {
  const { shown, settings, view, update, failure } = state;
  const { digits, step, draw, moves, silenced } = view;
  const { noise } = settings;
  const showing = { noise, silenced };
  const isPassing = update !== undefined;
  const inspection = inspect(shown, showing, isPassing);
  // What was measured with more pairs counts, where it was measured just so.
  const measured = isPassing ? undefined : measuredOf(state);
  const probe = measured && silenced === undefined ? measured.measures.probe : inspection.accuracy;
  const intact = measured?.measures.answers ?? inspect(shown, { noise }, isPassing).answers;
  return {
    network: shown,
    settings: { ...shown.settings, noise },
    digits,
    asked: askedSide(...digits),
    step,
    moves,
    silenced,
    update,
    failure,
    pair: runPair(shown, digits, showing, inspection, draw),
    inspection,
    knows: probe[STEPS - 1],
    answers: silenced === undefined ? intact : inspection.answers,
    before: intact,
    F: probe.map(probeSpecialization),
  };
}

/** What was found of the network on the page as it is shown digits now. */
function measuredOf({ shown, settings, results }: ModulesState): ModulesResult | undefined {
  if (settings.noise !== DEFAULT_SETTINGS.noise) return undefined;
  return results[keyOfChoice({ ...shown.settings, seed: shown.seed })];
}
