import { inWords } from '../../../config/in-words';
import type { Lane } from '../../../state/lane';
import { hasSeveral } from '../../../state/networks';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { fromTo } from '../../text/numbers';
import { atStart, possessive } from '../../text/sentence-case';
import { streamCaption } from '../../text/stream-caption';
import { unmeasuredWords } from '../../text/unmeasured';
import { meansOf } from '../mean-tau/data';
import { isFromFirst, lastPiece } from '../neighbours';
import { type NetworkTau, networkTauOf, tauNetOverNetworks } from './data';

/** Changes below these are none that one can speak of: estimates of τ_net are noisy. In steps. */
const VISIBLE = { tau: 0.05, tauNet: 0.4 };

/** Under τ_net against N: whether a network slows down while its neurons do not. */
export function networkTauCaption(lanes: readonly Lane[]): Caption {
  const stream = streamCaption(lanes);
  if (stream) return stream;
  const bands = bandsCaption(lanes);
  if (bands) return bands;
  const names = laneNames(lanes);
  const [found] = lanes.flatMap((lane, i) => {
    const way = slowWay(lane);
    return way ? [{ ...names[i], lane, way }] : [];
  });
  if (!found) {
    const news = unmeasuredWords(lanes) ?? 'Recurrence can remember even where no neuron is slow.';
    return { look: 'Compare it with τ.', news };
  }
  const { Name, name, lane, way } = found;
  const whose = isFromFirst(lane, way) ? possessive(Name) : `${atStart(fromTo(way))} ${possessive(name)}`;
  return { look: 'A slow network of fast neurons.', news: `${whose} τ_net rises while its τ falls.` };
}

/** Of two lanes with several networks each: whether their bands overlap at the last N that both have. */
function bandsCaption(lanes: readonly Lane[]): Caption | undefined {
  if (lanes.length !== 2 || !lanes.every(hasSeveral)) return undefined;
  const [one, other] = lanes.map(tauNetOverNetworks);
  const last = one.findLast(({ N }) => other.some((each) => each.N === N));
  const beside = other.find(({ N }) => N === last?.N);
  if (!last || !beside) return undefined;
  const overlap = last.band[0] <= beside.band[1] && beside.band[0] <= last.band[1];
  const least = Math.min(last.networks, beside.networks);
  const who = `${atStart(inWords(least))} networks a lane`;
  return overlap
    ? {
        look: 'The bands overlap.',
        news: `${who} do not tell the curricula apart by τ_net at N = ${last.N}.`,
      }
    : { look: 'The bands part.', news: `${who} tell the curricula apart by τ_net at N = ${last.N}.` };
}

/** The last N without a gap, where τ_net was measured to rise over them while τ fell; undefined where it was not. */
function slowWay(lane: Lane): readonly NetworkTau[] | undefined {
  const way = lastPiece(lane, networkTauOf(lane.looks));
  if (way.length < 3) return undefined;
  const [first, last] = [way[0], way[way.length - 1]];
  const means = new Map(meansOf(lane.records).map(({ N, mean }) => [N, mean]));
  const fall = (means.get(first.N) ?? Number.NaN) - (means.get(last.N) ?? Number.NaN);
  return fall > VISIBLE.tau && last.mean - first.mean > VISIBLE.tauNet ? way : undefined;
}
