import type { Layout } from '../../cells/layout';
import type { Rates } from '../rates';

const even = (n: number) => n + (n % 2);

/** How many texels the rates take: two arrays each. Those of a head share one. */
export const ratesFor = (cell: object, slots: number) => even(Object.keys(cell).length) / 2 + slots;

/** Which of the rates is that of an array of the cell, and which the first of the heads: weight, bias, weight, … */
export const numbersOf = (cell: object) => ({
  of: (name: string) => Object.keys(cell).indexOf(name),
  heads: even(Object.keys(cell).length),
});

/** Rates as texels, each with those of two arrays; 0 for arrays that do not learn. */
export function packRates({ cell, slots }: Layout, coming: ReturnType<Rates['coming']>): Float32Array {
  const rates = new Float32Array(4 * ratesFor(cell, slots));
  const ofCell = Object.keys(cell).length;
  for (const { array, step, hat } of coming) {
    const at = 2 * (array < ofCell ? array : array - ofCell + numbersOf(cell).heads);
    rates.set([step, hat], at);
  }
  return rates;
}
