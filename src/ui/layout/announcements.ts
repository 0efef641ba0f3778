import { whole } from '../../math/english';
import type { Lane } from '../../state/lane';
import { spokenName } from '../text/lane-names';
import { type Standing, stateWords, troubleWords } from '../text/standing';

type Announced = Standing & Pick<Lane, 'records' | 'measurements' | 'analyses'>;
type Named = Announced & Pick<Lane, 'id' | 'config'>;

/** The news of every lane between two moments, by id, as sentences for those who hear the page. */
export function announcements(before: readonly Named[], after: readonly Named[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const lane of after) {
    const old = before.find(({ id }) => id === lane.id);
    const news = old && old !== lane ? newsOf(old, lane) : undefined;
    if (news) found.set(lane.id, `${spokenName(lane, after)} ${news}.`);
  }
  return found;
}

/**
 * What the lanes are to be compared with when something is said of them next: each as it was when its news began, or
 * as it is now where there is none, or where another run has begun in it.
 * @param before the lanes a moment ago
 * @param known what this was then
 */
export function lastKnown(
  lanes: readonly Named[],
  before: readonly Named[],
  known: readonly Named[],
): readonly Named[] {
  const sinceThen = lanes.map((lane) => {
    const was = before.find(({ id }) => id === lane.id);
    const begunAnew = !was || was.status === 'starting' || lane.step < was.step;
    return begunAnew ? lane : (known.find(({ id }) => id === lane.id) ?? lane);
  });
  const news = announcements(sinceThen, lanes);
  return lanes.map((lane, i) => (news.has(lane.id) ? sinceThen[i] : lane));
}

function newsOf(before: Announced, after: Announced): string | undefined {
  // A run that began anew is no news of the old one.
  if (after.step < before.step) return undefined;
  const news = [promotion, measurement, damage, ending].map((of) => of(before, after)).filter(Boolean);
  return news.length > 0 ? news.join(' and ') : undefined;
}

function promotion(before: Announced, after: Announced): string | undefined {
  if (after.reached <= before.reached) return undefined;
  const step = after.records.findLast(({ promoted }) => promoted)?.step ?? after.step;
  return `reached N = ${after.reached} at step ${whole(step)}`;
}

/** A measurement that someone has waited for; one that came with an opened network is no news. */
function measurement(before: Announced, after: Announced): string | undefined {
  const last = after.measurements.at(-1);
  if (!last || last === before.measurements.at(-1) || last.step > after.step) return undefined;
  const mean = last.meanTauNet === null ? 'no τ_net is above 1' : `mean τ_net ${last.meanTauNet.toFixed(2)}`;
  return `was measured at N = ${last.N}: ${mean}`;
}

/** What breaking it has found. */
function damage(before: Announced, after: Announced): string | undefined {
  const all = after.analyses.damage ?? [];
  const known = before.analyses.damage ?? [];
  const last = all.find((each) => !known.includes(each));
  if (!last || last.step > after.step) return undefined;
  const { half } = last.result.noise.weights;
  const lost =
    half === null ? 'keeps more than half of its skill' : `loses half of its skill at ε = ${half.toFixed(2)}`;
  return `was broken at N = ${last.N}: with noise in its weights it ${lost}`;
}

function ending(before: Announced, after: Announced): string | undefined {
  if (after.status === before.status) return undefined;
  switch (after.status) {
    case 'paused':
      return before.status === 'running' ? stateWords(after) : undefined;
    case 'target':
    case 'gaveUp':
      return stateWords(after);
    case 'diverged':
    case 'failed':
      return `stopped: ${troubleWords(after)?.replace(/\.$/, '')}`;
    default:
      return undefined;
  }
}
