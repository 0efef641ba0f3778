import { inWords } from '../../../config/in-words';
import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { listed } from '../../text/numbers';
import { possessive } from '../../text/sentence-case';
import { hasTail, slowestOf } from './caption';

/** Of lanes with several networks: whether each network of one of them has stretched a few neurons far beyond the rest. */
export function tailsCaption(lanes: readonly Lane[]): Caption | undefined {
  const names = laneNames(lanes);
  const each = lanes.map((lane, i) => ({ ...names[i], networks: networksOf(lane) }));
  const tailed = each.find(({ networks }, i) => hasSeveral(lanes[i]) && networks.every(hasTail));
  if (!tailed) return undefined;
  const { Name, networks } = tailed;
  const taus = networks.map(slowestOf).sort((a, b) => a - b);
  const shown =
    taus.length <= 4
      ? `τ = ${listed(taus.map((tau) => tau.toFixed(1)))}`
      : `τ from ${taus[0].toFixed(1)} to ${taus[taus.length - 1].toFixed(1)}`;
  const other = each.find((one) => one !== tailed && !one.networks.some(hasTail));
  const beside = other
    ? `; ${possessive(other.name)}, at most ${Math.max(...other.networks.map(slowestOf)).toFixed(1)}`
    : '';
  return {
    look: `The tail is in all ${inWords(networks.length)}.`,
    news: `${possessive(Name)} slowest neurons have ${shown}${beside}.`,
  };
}
