import type { Lane, TauNetPoint } from '../../../state/lane';
import type { Caption } from '../../text/caption';
import { type LaneName, laneNames } from '../../text/lane-names';
import { whenMeasured } from '../../text/measuring';
import { fromTo, minus, percent } from '../../text/numbers';
import { unmeasuredWords } from '../../text/unmeasured';
import { isFromFirst, lastPiece } from '../neighbours';
import type { QuantityKey } from './data';

/** Changes below these are none that one can speak of. */
const VISIBLE = { mean: 0.0005, spread: 1.1, negative: 0.51 };

/** A lane that was looked at, and what was seen there: first and last. */
interface Seen extends LaneName {
  lane: Lane;
  first: TauNetPoint;
  last: TauNetPoint;
}

/** Under a quantity of the wiring against N: what was measured of it. */
export function wiringCaption(lanes: readonly Lane[], key: QuantityKey): Caption {
  const names = laneNames(lanes);
  const seen = lanes.flatMap((lane, i): Seen[] => {
    const last = lane.looks.at(-1);
    return last ? [{ ...names[i], lane, first: lane.looks[0], last }] : [];
  });
  const { look, news } = BEFORE[key];
  return CAPTIONS[key](seen) ?? { look, news: unmeasuredWords(lanes) ?? news };
}

/** Where nothing has happened that one can speak of. */
const BEFORE: Record<QuantityKey, Caption> = {
  radius: { look: 'Watch the dashed line.', news: 'Above it a pattern of activity can sustain itself.' },
  mean: { look: 'Watch the sign.', news: 'Below 0 neurons mostly hold each other back.' },
  sd: { look: 'Compare the first with the last.' },
  negative: { look: 'Watch the half.', news: 'Above it more weights hold back than drive.' },
  dimensions: { look: 'Count the directions.', news: 'More bits to keep need more room.' },
};

const CAPTIONS: Record<QuantityKey, (seen: readonly Seen[]) => Caption | undefined> = {
  radius: (seen) =>
    newsOf(
      'Outside the unit circle.',
      seen.filter(({ last }) => radiusOf(last) > 1),
      'is there ',
      ({ lane, last }) => {
        const way = wayOutside(lane);
        return way ? fromTo(way) : whenMeasured(last);
      },
    ),

  mean: (seen) =>
    newsOf(
      'Below zero.',
      seen.filter(({ last }) => last.connectivity.mean < -VISIBLE.mean),
      'has ',
      ({ last }) => `${minus(last.connectivity.mean.toFixed(4))} ${whenMeasured(last)}`,
    ),

  sd: (seen) =>
    newsOf(
      'Weights spread out.',
      seen.filter(
        ({ first, last }) =>
          first.step === 0 && last.connectivity.sd > VISIBLE.spread * first.connectivity.sd,
      ),
      'went ',
      ({ first, last }) =>
        `from ${first.connectivity.sd.toFixed(2)} to ${last.connectivity.sd.toFixed(2)} ${whenMeasured(last)}`,
    ),

  negative: (seen) =>
    newsOf(
      'More brakes than drives.',
      seen.filter(({ last }) => last.connectivity.negative > VISIBLE.negative),
      'has ',
      ({ last }) => `${percent(last.connectivity.negative)} ${whenMeasured(last)}`,
    ),

  dimensions(seen) {
    const rising = seen.flatMap(({ lane, ...each }) => {
      const way = lastPiece(lane, lane.looks);
      const rises = way.length >= 3 && way[way.length - 1].dimensionality > way[0].dimensionality;
      return rises ? [{ ...each, lane, way }] : [];
    });
    const always = rising.length === seen.length && rising.every(({ lane, way }) => risesAlways(lane, way));
    return newsOf(
      always ? 'More dimensions with every bit.' : 'More dimensions as N grows.',
      rising,
      'went ',
      ({ way }) => `from ${dimensionsAt(way[0])} to ${dimensionsAt(way[way.length - 1])}`,
    );
  },
};

const radiusOf = ({ connectivity }: TauNetPoint): number => connectivity.spectralRadius;
const dimensionsAt = ({ dimensionality, N }: TauNetPoint): string => `${dimensionality} at N = ${N}`;

/** Up to the last N that was measured, those without a gap since the lane came out of the circle; undefined where nobody saw it. */
function wayOutside(lane: Lane): readonly TauNetPoint[] | undefined {
  const way = lastPiece(lane, lane.looks);
  const inside = way.findLastIndex((look) => radiusOf(look) <= 1);
  return inside >= 0 || isFromFirst(lane, way) ? way.slice(inside + 1) : undefined;
}

/** Whether each bit more was measured, and took more dimensions. */
const risesAlways = (lane: Lane, way: readonly TauNetPoint[]): boolean =>
  isFromFirst(lane, way) &&
  way.every((look, i) => {
    const before = way[i - 1];
    return !before || (look.N === before.N + 1 && look.dimensionality > before.dimensionality);
  });

/** "Single-head has 62 % at N = 9, multi-head 55 % at N = 13."; nothing of no lanes. */
function newsOf<T extends LaneName>(
  look: string,
  lanes: readonly T[],
  verb: string,
  words: (lane: T) => string,
): Caption | undefined {
  if (lanes.length === 0) return undefined;
  const each = lanes.map((lane, i) => `${i === 0 ? `${lane.Name} ${verb}` : `${lane.name} `}${words(lane)}`);
  return { look, news: `${each.join(', ')}.` };
}
