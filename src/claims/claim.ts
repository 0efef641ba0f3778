import type { PresetName } from '../config/presets';
import type { Evidence } from './evidence';
import type { EvidenceId } from './evidence-ids';
import type { ClaimFigure } from './figure';

/** What comes of a claim: it holds, only partly, does not hold here, or cannot be tested at this size. */
export type Verdict = 'holds' | 'partly' | 'fails' | 'untestable';

/** The parts of the page, in its order. */
export const GROUPS = [
  'Climbing',
  'Neurons',
  'Network',
  'Damage',
  'Going on',
  'Gates and tasks',
  'Beyond the paper',
  'Neighbours',
] as const;
export type ClaimGroup = (typeof GROUPS)[number];

/** What can be said of a claim from numbers. */
export interface Judgement {
  verdict: Verdict;
  /** The main effect with its 95 % interval over networks; null where there is none. */
  effect: number | null;
  interval: [number, number] | null;
  /** How many networks the least of its conditions has. */
  networks: number;
  /** The effect in one or two sentences; of a claim that cannot be tested, why. */
  words: string;
  /** All that verdict and words rest on. */
  numbers: Record<string, number | null>;
}

/** A sentence about networks that numbers can speak for or against. */
export interface Claim {
  id: string;
  group: ClaimGroup;
  sentence: string;
  /** Where the paper says it, and its own numbers; null for a finding of this project. */
  paper: { where: string; numbers: string } | null;
  /** What would refute it. */
  refuted: string;
  /** The conditions whose networks it rests on; none where it cannot be tested. */
  conditions: readonly EvidenceId[];
  /** The same at other sizes: shown beside, without a say in the verdict. */
  atSizes?: readonly EvidenceId[];
  /** What a mark of its figure is, where that is no network: one of them, and several. */
  unit?: readonly [one: string, several: string];
  /** The question that its figure answers. */
  question: string;
  judge(evidence: Evidence): Judgement;
  figure?(evidence: Evidence): ClaimFigure;
  /** The experiment that the train page opens with. */
  preset?: PresetName;
  /** The page of this site that is about it, by its folder. */
  page?: string;
}
