import type { Claim, Judgement, Verdict } from '../../claims/claim';
import type { Evidence } from '../../claims/evidence';
import { aboutTime } from '../../config/about-time';
import { inWords } from '../../config/in-words';
import { slug } from '../../math/slug';
import type { TestRun } from '../../state/claim-tests';
import { listed } from '../text/numbers';

/** A verdict, or that there is none yet. */
export type ClaimStanding = Verdict | 'untested';

/** All there are, in the order in which they are counted. */
export const STANDINGS: readonly ClaimStanding[] = ['holds', 'partly', 'fails', 'untestable', 'untested'];

/** A verdict beside its mark. */
export const VERDICTS: Record<ClaimStanding, string> = {
  holds: 'Holds',
  partly: 'Only partly',
  fails: 'Does not hold here',
  untestable: 'Not testable at this size',
  untested: 'Not tested yet',
};

const COUNTED: Record<ClaimStanding, [one: string, several: string]> = {
  holds: ['holds', 'hold'],
  partly: ['holds only partly', 'hold only partly'],
  fails: ['does not hold here', 'do not hold here'],
  untestable: ['is not testable at this size', 'are not testable at this size'],
  untested: ['is not tested yet', 'are not tested yet'],
};

/** What so many claims do: "hold only partly". */
export const countedWords = (standing: ClaimStanding, count: number): string =>
  COUNTED[standing][count === 1 ? 0 : 1];

const spelled = (count: number, one: string): string =>
  `${inWords(count, 20)} ${one}${count === 1 ? '' : 's'}`;

/** What the page is about, after its name. */
export function leadWords(claims: readonly Claim[]): string {
  const ofPaper = claims.filter(({ paper }) => paper).length;
  const ofNeighbours = claims.filter(({ group }) => group === 'Neighbours').length;
  const own = claims.length - ofPaper - ofNeighbours;
  const all = [
    ofPaper > 0 ? `${spelled(ofPaper, 'claim')} of one paper` : '',
    own > 0 ? `${spelled(own, 'finding')} of our own` : '',
    ofNeighbours > 0 ? `${inWords(ofNeighbours, 20)} about its neighbours` : '',
  ].filter(Boolean);
  const words = `${listed(all)}, each tested here on small networks that you can train again.`;
  return words[0].toUpperCase() + words.slice(1);
}

const NETWORK = ['network', 'networks'] as const;

/** How many networks a verdict rests on: "5 networks a condition". */
export function networksWords({ networks }: Judgement, { conditions, unit = NETWORK }: Claim): string {
  const count = `${networks} ${unit[networks === 1 ? 0 : 1]}`;
  return conditions.length > 1 ? `${count} a condition` : count;
}

/** The place of a group on the page. */
export const placeOf = (group: string): string => `about-${slug(group)}`;

/** What a test of one's own has found, in a sentence for those who hear the page. */
export const resultWords = (claim: Claim, { verdict, words }: Judgement): string =>
  `${claim.sentence} ${VERDICTS[verdict]}, trained here: ${words}`;

/** How far a test is at some time, in ms: "2 of 10 networks, seed 4711 at N = 7, about 3 min left". */
export function progressWords({ since, done, total, at }: TestRun, now: number): string {
  const count = `${done} of ${total} networks`;
  if (!at) return `${count}, loading`;
  const { N, part } = at.testing;
  const present = `seed ${at.seed} ${N !== undefined && part === 'training' ? `at N = ${N}` : N === undefined ? part : `measured: ${part}`}`;
  if (done === 0) return `${count}, ${present}`;
  return `${count}, ${present}, ${aboutTime(((now - since) / done / 1000) * (total - done))} left`;
}

/** The seeds of networks that were trained here: "seeds 4711 to 4715". */
export function seedsWords(evidence: Evidence): string {
  const seeds = Object.values(evidence).flatMap((networks) => networks.map(({ seed }) => seed));
  const [first, last] = [Math.min(...seeds), Math.max(...seeds)];
  return first === last ? `seed ${first}` : `seeds ${first} to ${last}`;
}
