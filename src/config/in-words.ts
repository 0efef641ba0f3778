import { whole } from '../math/english';

const SMALL = 'no one two three four five six seven eight nine ten'.split(' ');
const TEENS = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
const WORDS = [...SMALL, ...TEENS];

/** A number of things as a word, up to a limit of at most twenty: "four"; others in digits. */
export const inWords = (count: number, upTo = 10): string =>
  count <= upTo && WORDS[count] ? WORDS[count] : whole(count);
