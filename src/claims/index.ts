import { ablation } from './ablation';
import { beyond } from './beyond';
import type { Claim } from './claim';
import { dimension } from './dimension';
import { diversity } from './diversity';
import { forgetting } from './forgetting';
import { frozen } from './frozen';
import { gain } from './gain';
import { gates } from './gates';
import { halvesMeasures } from './halves-measures';
import { halvesModular } from './halves-modular';
import { halvesShared } from './halves-shared';
import { halvesSize } from './halves-size';
import { halvesTime } from './halves-time';
import { halvesWires } from './halves-wires';
import { noCurriculum } from './no-curriculum';
import { noCurriculumMany } from './no-curriculum-many';
import { noiseSteps } from './noise-steps';
import { noiseTau } from './noise-tau';
import { noiseWeights } from './noise-w';
import { oneSpeed } from './one-speed';
import { pace } from './pace';
import { packingBoth } from './packing-both';
import { packingNoise } from './packing-noise';
import { packingOrder } from './packing-order';
import { packingRank } from './packing-rank';
import { spectralRadius } from './radius';
import { reach } from './reach';
import { recruitment } from './recruitment';
import { sigmoid } from './sigmoid';
import { slowerLater } from './slower-later';
import { speed } from './speed';
import { task } from './task';
import { tauMulti } from './tau-multi';
import { tauNet } from './tau-net';
import { tauSingle } from './tau-single';
import { unread } from './unread';
import { wallHysteresis } from './wall-hysteresis';
import { wallJumps } from './wall-jumps';
import { weights } from './weights';
import { worldsChange } from './worlds-change';
import { worldsLeap } from './worlds-leap';
import { worldsOracles } from './worlds-oracles';
import { worldsOurs } from './worlds-ours';
import { worldsTuned } from './worlds-tuned';

/** All claims, in the order of the page: those of the paper, our own, then those about its neighbours. */
export const CLAIMS: readonly Claim[] = [
  speed,
  noCurriculum,
  noCurriculumMany,
  frozen,
  slowerLater,
  reach,
  tauSingle,
  tauMulti,
  tauNet,
  dimension,
  forgetting,
  weights,
  spectralRadius,
  ablation,
  noiseWeights,
  noiseTau,
  beyond,
  gates,
  task,
  recruitment,
  noiseSteps,
  unread,
  pace,
  sigmoid,
  packingOrder,
  packingBoth,
  packingNoise,
  packingRank,
  diversity,
  oneSpeed,
  gain,
  halvesWires,
  halvesModular,
  halvesTime,
  halvesSize,
  halvesShared,
  halvesMeasures,
  worldsChange,
  worldsLeap,
  worldsOracles,
  worldsOurs,
  worldsTuned,
  wallJumps,
  wallHysteresis,
];
