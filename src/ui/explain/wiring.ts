import type { Lane, Look } from '../../state/lane';
import type { QuantityKey } from '../charts/wiring';
import type { Caption } from './caption';
import { type LaneName, laneNames } from './lane-names';
import { minus, percent } from './numbers';

/** Changes below these are none that one can speak of. */
const VISIBLE = { mean: 0.0005, spread: 1.1, negative: 0.51 };

/** A lane that was looked at, and what was seen there: first and last. */
interface Seen extends LaneName {
  looks: readonly Look[];
  first: Look;
  last: Look;
}

/** Under a quantity of the wiring against N: what became of it. */
export function wiringCaption(lanes: readonly Lane[], key: QuantityKey): Caption {
  const names = laneNames(lanes);
  return CAPTIONS[key](
    lanes.flatMap(({ looks }, i): Seen[] => {
      const last = looks.at(-1);
      return last ? [{ ...names[i], looks, first: looks[0], last }] : [];
    }),
  );
}

const CAPTIONS: Record<QuantityKey, (seen: readonly Seen[]) => Caption> = {
  radius(seen) {
    const outside = seen.filter(({ last }) => radiusOf(last) > 1);
    if (outside.length === 0) {
      const news = 'Above it a pattern of activity can feed itself.';
      return { look: 'Watch the dashed line.', news };
    }
    const crossed = outside.flatMap((each) => {
      const inside = each.looks.findLastIndex((look) => radiusOf(look) <= 1);
      return inside < 0 ? [] : [{ ...each, N: each.looks[inside + 1].N }];
    });
    return {
      look: 'Outside the unit circle.',
      ...(crossed.length > 0 && {
        news: told(crossed, ({ N }, i) => (i === 0 ? `has been there since N = ${N}` : `since N = ${N}`)),
      }),
    };
  },

  mean(seen) {
    const below = seen.filter(({ last }) => last.connectivity.mean < -VISIBLE.mean);
    if (below.length === 0)
      return { look: 'Watch the sign.', news: 'Below 0 neurons mostly hold each other back.' };
    const news = told(
      below,
      ({ last }, i) => `${i === 0 ? 'is at ' : ''}${minus(last.connectivity.mean.toFixed(4))}`,
    );
    return { look: 'Below zero.', news };
  },

  sd(seen) {
    const grown = seen.filter(
      ({ first, last }) => last.connectivity.sd > VISIBLE.spread * first.connectivity.sd,
    );
    if (grown.length === 0) return { look: 'Compare the first with the last.' };
    const news = told(
      grown,
      ({ first, last }, i) =>
        `${i === 0 ? 'went ' : ''}from ${first.connectivity.sd.toFixed(2)} to ${last.connectivity.sd.toFixed(2)}`,
    );
    return { look: 'Weights spread out.', news };
  },

  negative(seen) {
    const more = seen.filter(({ last }) => last.connectivity.negative > VISIBLE.negative);
    if (more.length === 0)
      return { look: 'Watch the half.', news: 'Above it more weights hold back than drive.' };
    const news = told(
      more,
      ({ last }, i) => `${i === 0 ? 'is at ' : ''}${percent(last.connectivity.negative)}`,
    );
    return { look: 'More brakes than drives.', news };
  },

  dimensions(seen) {
    const courses = seen.flatMap(({ looks, ...lane }) => {
      const trained = looks.filter(({ step }) => step > 0).map(({ dimensionality }) => dimensionality);
      const rises = trained.length >= 3 && trained[trained.length - 1] > trained[0];
      return rises ? [{ ...lane, trained }] : [];
    });
    if (courses.length === 0)
      return { look: 'Count the directions.', news: 'More bits to keep need more room.' };
    const always =
      courses.length === seen.length &&
      courses.every(({ trained }) => trained.slice(1).every((value, i) => value > trained[i]));
    const news = told(
      courses,
      ({ trained }, i) => `${i === 0 ? 'went ' : ''}from ${trained[0]} to ${trained[trained.length - 1]}`,
    );
    return { look: always ? 'More dimensions with every bit.' : 'More dimensions as N grows.', news };
  },
};

const radiusOf = ({ connectivity }: Look): number => connectivity.spectralRadius;

/** "Single-head is at 62 %, multi-head 55 %." */
const told = <T extends LaneName>(lanes: readonly T[], words: (lane: T, i: number) => string): string =>
  `${lanes.map((lane, i) => `${i === 0 ? lane.Name : lane.name} ${words(lane, i)}`).join(', ')}.`;
