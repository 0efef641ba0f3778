import { inWords } from '../../../config/in-words';
import type { Lane } from '../../../state/lane';
import { networksOf } from '../../../state/networks';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { listed } from '../../text/numbers';
import { atStart, possessive } from '../../text/sentence-case';
import { streamCaption } from '../../text/stream-caption';
import { piecesOf } from '../neighbours';
import { laneMeans, type MeanTau, meansOf } from './data';

/** Changes of the mean below this are none that one sees, in steps. */
const VISIBLE = 0.02;

type Course = 'turns' | 'only falls' | 'falls' | 'only rises' | 'rises' | 'hardly changes';

/** How each course is told of one lane, and of several. */
const VERBS: Record<Course, [string, string]> = {
  turns: ['falls, then rises', 'fall, then rise'],
  'only falls': ['only falls', 'only fall'],
  falls: ['falls', 'fall'],
  'only rises': ['only rises', 'only rise'],
  rises: ['rises', 'rise'],
  'hardly changes': ['hardly changes', 'hardly change'],
};

/** Under mean τ against N: which way it went, and where it turned. */
export function meanTauCaption(lanes: readonly Lane[]): Caption {
  const stream = streamCaption(lanes);
  if (stream) return stream;
  const names = laneNames(lanes);
  const told = lanes.flatMap((lane, i) => {
    const means = laneMeans(lane);
    const isWhole = piecesOf(lane, means).length === 1;
    return isWhole && means.length >= 3 ? [{ ...names[i], lane, means, course: courseOf(means) }] : [];
  });
  const turns = new Set(
    told.filter(({ course }) => course === 'turns').map(({ means }) => means[lowest(means)].N),
  );
  const look =
    turns.size === 1
      ? `The turn at N = ${[...turns][0]}.`
      : turns.size > 1
        ? 'Look for the turns.'
        : 'Look for a turn.';

  const courses = (Object.keys(VERBS) as Course[]).filter((course) =>
    told.some((each) => each.course === course),
  );
  const sentences = courses.slice(0, 2).map((course, i) => {
    const who = told.filter((each) => each.course === course);
    const several = who.length === 1 && severalWords(who[0], course);
    if (several) return several;
    const whose = listed(who.map(({ Name, name }, k) => possessive(k === 0 ? Name : name)));
    return `${whose} ${i === 0 ? 'mean τ ' : ''}${VERBS[course][who.length > 1 ? 1 : 0]}.`;
  });
  return sentences.length > 0 ? { look, news: sentences.join(' ') } : { look };
}

/** "All four of single-head fall, then rise.", "Three of multi-head’s four only fall." */
function severalWords({ lane, name }: { lane: Lane; name: string }, course: Course): string | undefined {
  const networks = networksOf(lane);
  const alike = networks.filter(({ records }) => courseOf(meansOf(records)) === course).length;
  if (networks.length === 1 || alike === 0) return undefined;
  const verb = VERBS[course][alike === 1 ? 0 : 1];
  if (alike === networks.length) return `All ${inWords(alike)} of ${name} ${verb}.`;
  return `${atStart(inWords(alike))} of ${possessive(name)} ${inWords(networks.length)} ${verb}.`;
}

const lowest = (means: readonly MeanTau[]): number =>
  means.reduce((least, { mean }, i) => (mean < means[least].mean ? i : least), 0);

/** Which way a mean goes from the first N to the last. */
export function courseOf(means: readonly MeanTau[]): Course {
  const values = means.map(({ mean }) => mean);
  const least = Math.min(...values);
  const [first, last] = [values[0], values[values.length - 1]];
  const [fall, rise] = [first - least > VISIBLE, last - least > VISIBLE];
  const upwards = values.slice(1).some((value, i) => value > values[i] + VISIBLE / 4);
  const downwards = values.slice(1).some((value, i) => value < values[i] - VISIBLE / 4);
  if (fall && rise) return 'turns';
  if (fall) return upwards ? 'falls' : 'only falls';
  if (rise) return downwards ? 'rises' : 'only rises';
  return 'hardly changes';
}
