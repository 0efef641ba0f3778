import { arraysOf, type Layout } from '../../cells/layout';
import type { Heads, Update } from '../engine';
import { learning } from '../learning';
import { ADAM } from '../reference/optimizer';

const even = (n: number) => n + (n % 2);

/** How many texels the rates take: two arrays each. Those of a head share one. */
export const ratesFor = (cell: object, slots: number) => even(Object.keys(cell).length) / 2 + slots;

/** Which of the rates is that of an array of the cell, and which the first of the heads: weight, bias, weight, … */
export const numbersOf = (cell: object) => ({
  of: (name: string) => Object.keys(cell).indexOf(name),
  heads: even(Object.keys(cell).length),
});

/**
 * What Adam needs of an array besides its numbers: how many updates it has had, t with the coming one, and the rates
 * (η / (1 − β₁ᵗ), 1 / (1 − β₂ᵗ)) for that. In float32, 1 − β₂ᵗ would have few digits: they are computed here, and go up
 * with every batch.
 */
export class Rates {
  /** In the order of `arraysOf`. */
  updates: number[];

  constructor(private readonly layout: Layout) {
    this.updates = arraysOf(layout).map(() => 0);
  }

  /** Four numbers a texel; 0 for arrays that do not learn. Does not count yet. */
  pack(heads: Heads, update: Update): Float32Array {
    const { cell, slots } = this.layout;
    const rates = new Float32Array(4 * ratesFor(cell, slots));
    const ofCell = Object.keys(cell).length;
    for (const i of this.changing(heads, update)) {
      const t = this.updates[i] + 1;
      const at = 2 * (i < ofCell ? i : i - ofCell + numbersOf(cell).heads);
      rates[at] = update.learningRate / (1 - ADAM.beta1 ** t);
      rates[at + 1] = 1 / (1 - ADAM.beta2 ** t);
    }
    return rates;
  }

  count(heads: Heads, update: Update): void {
    for (const i of this.changing(heads, update)) this.updates[i]++;
  }

  private changing(heads: Heads, update: Update): number[] {
    const arrays = arraysOf(this.layout);
    return learning(this.layout, heads, update).map((slice) => arrays.indexOf(slice));
  }
}
