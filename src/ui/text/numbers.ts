import { inWords } from '../../config/in-words';
import { counted, whole } from '../../math/english';

/** "4, 4, 20 and 29". */
export function listed(items: readonly (string | number)[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** "29 epochs", "1 epoch". */
export const epochs = (count: number): string => counted(count, 'epoch');

/** The smallest and the largest: "8", "8–10", "10,000–20,000". */
export const rangeWords = (values: readonly number[]): string =>
  [...new Set([Math.min(...values), Math.max(...values)])].map(whole).join('–');

/** A fraction in whole percent: "82 %"; one that has not passed the threshold never reads as if it had. */
export function percent(fraction: number, threshold = 1): string {
  const whole = Math.round(100 * fraction);
  const tooHigh = fraction <= threshold && whole >= 100 * threshold && fraction < 1;
  return `${tooHigh ? Math.min(whole, Math.ceil(100 * threshold)) - 1 : whole} %`;
}

/** A threshold as it was set: "98 %", "98.5 %". */
export const exactPercent = (fraction: number): string => `${Number((100 * fraction).toFixed(1))} %`;

/** Ns as people say them: "N = 2 to 9", "N = 3 and 5", "6 smaller N". Empty for none. */
export function spoken(Ns: readonly number[]): string {
  const run = Ns.every((N, i) => i === 0 || N === Ns[i - 1] + 1);
  if (Ns.length === 0) return '';
  if (Ns.length <= 2) return `N = ${listed(Ns)}`;
  return run ? `N = ${Ns[0]} to ${Ns[Ns.length - 1]}` : `${inWords(Ns.length)} of the smaller N`;
}

/** From the first of some points to the last: "from N = 7 to 11", "at N = 7". */
export function fromTo(points: readonly { N: number }[]): string {
  const [first, last] = [points[0].N, points[points.length - 1].N];
  return first === last ? `at N = ${last}` : `from N = ${first} to ${last}`;
}

/** A number with the sign that is meant: a hyphen becomes a minus, and a zero has none ("−0.37", "0.00"). */
export const minus = (digits: string): string => digits.replace(/^-(?=[0.]*$)/, '').replace('-', '−');
