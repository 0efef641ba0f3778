import { CELL_FACTS } from '../../../config/cells';
import type { Lane } from '../../../state/lane';
import type { Caption } from '../../text/caption';
import { listed } from '../../text/numbers';
import { possessive } from '../../text/sentence-case';
import { areByChance, type Curve, sizeWords } from '../break/curves';
import { nothingToLose } from '../break/words';
import { crossingOf } from '../damage-weights/caption';
import type { TauUnit } from './data';

/** Curves whose halves are closer than this are nearly one. */
const ALIKE = 1.4;
/** In steps the gap nearly goes where its ratio is less than this part of the other. */
const GOES = 2 / 3;

/** Under the noise in τ: where half is lost, and whether the gap is one of steps, too. */
export function tauNoiseCaption(shares: readonly Curve[], steps: readonly Curve[], unit: TauUnit): Caption {
  if (areByChance(shares)) return nothingToLose(shares);
  const [inShares, inSteps] = [crossingOf(shares), crossingOf(steps)];
  const gaps = { share: gapOf(inShares), steps: gapOf(inSteps) };
  const alike = gaps.steps !== undefined && gaps.steps < ALIKE;
  if (unit === 'share') {
    const look = 'One share, different steps.';
    if (inShares.length === 0) return { look };
    const goes = gaps.share && gaps.steps && gaps.share > 1 && gaps.steps < GOES * gaps.share;
    const news = `Half is lost at ${listed(inShares.map(({ half }) => sizeWords(half)))} of ‖τ‖.`;
    return { look, news: goes ? `${news} In steps the gap nearly goes.` : news };
  }
  const look = alike ? 'Nearly one curve.' : 'Where each curve crosses half.';
  if (inSteps.length === 0) return { look };
  const halves = listed(inSteps.map(({ half }) => sizeWords(half)));
  // The lane that bears the smaller share has the larger τ.
  const larger = alike && gaps.share !== undefined && gaps.share > ALIKE ? inShares[0] : undefined;
  const but = larger ? `: ${possessive(larger.name)} τ are larger, hardly more fragile` : '';
  return { look, news: `In steps half is lost at ${halves}${but}.` };
}

/** How many times as much the last bears as the first; undefined where there are not two. */
const gapOf = (crossing: readonly { half: number }[]): number | undefined =>
  crossing.length === 2 ? crossing[1].half / crossing[0].half : undefined;

/** "An LSTM has no τ to disturb." */
export function noTauWords(gated: readonly Lane[]): string {
  const { label } = CELL_FACTS[gated[0].config.network.cell];
  return `${/^[AEFHILMNORSX]/.test(label) ? 'An' : 'A'} ${label} has no τ to disturb.`;
}
