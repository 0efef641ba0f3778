import type { Lane } from '../../../state/lane';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { possessive } from '../../text/sentence-case';
import { measuredOf } from './clouds';

/** A neuron echoes longer than alone: its τ_net is so many times its τ. */
const CLEARLY = 1.25;

/** Under τ_net of every neuron: how many the network keeps going longer than they would alone. */
export function netNeuronsCaption(lanes: readonly Lane[]): Caption {
  const names = laneNames(lanes);
  const seen = lanes.flatMap((lane, i) => {
    const measured = measuredOf(lane);
    if (!measured) return [];
    const { fits, tau, summary } = measured;
    const kept = fits.filter(
      ({ tauNet, mark }, neuron) => !mark && tauNet !== null && tauNet > CLEARLY * (tau[neuron] ?? 1),
    );
    return [{ ...names[i], units: fits.length, gated: tau.length === 0, summary, kept: kept.length }];
  });
  if (seen.length === 0) {
    return { look: 'Nothing measured yet.', news: 'Networks are looked at whenever they are promoted.' };
  }
  const told = seen.filter(({ gated }) => !gated).sort((a, b) => b.kept / b.units - a.kept / a.units)[0];
  if (!told) {
    const { name, units, summary } = seen[0];
    return {
      look: 'Slow without τ.',
      news: `${summary.counted} of ${possessive(name)} ${units} neurons echo for longer than a step.`,
    };
  }
  const { name, units, kept } = told;
  const who = kept === 0 ? 'No neuron' : `${kept} of ${possessive(name)} ${units} neurons`;
  const echo = kept > 1 ? 'echo clearly longer than their own τ' : 'echoes clearly longer than its own τ';
  return { look: 'Compare with the outline.', news: `${who} ${echo}.` };
}
