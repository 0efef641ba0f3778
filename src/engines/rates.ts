import { arraysOf, type Layout } from '../cells/layout';
import type { Heads, Update } from './engine';
import { learning } from './learning';
import { ADAM } from './reference/optimizer';

/** What Adam takes for the coming update of an array. */
interface Rate {
  /** Its number in the order of `arraysOf`. */
  array: number;
  /** η / (1 − β₁ᵗ) */
  step: number;
  /** 1 / (1 − β₂ᵗ) */
  hat: number;
}

/**
 * What Adam needs of an array besides its numbers: how many updates it has had, t with the coming one, and the rates that
 * follow. In float32, 1 − β₂ᵗ would have few digits: they are computed here, and go up to a graphics processor with every batch.
 */
export class Rates {
  /** In the order of `arraysOf`. */
  updates: number[];

  constructor(private readonly layout: Layout) {
    this.updates = arraysOf(layout).map(() => 0);
  }

  /** The rates of all arrays that learn. Does not count yet. */
  coming(heads: Heads, update: Update): Rate[] {
    return this.changing(heads, update).map((array) => {
      const t = this.updates[array] + 1;
      return {
        array,
        step: update.learningRate / (1 - ADAM.beta1 ** t),
        hat: 1 / (1 - ADAM.beta2 ** t),
      };
    });
  }

  count(heads: Heads, update: Update): void {
    for (const array of this.changing(heads, update)) this.updates[array]++;
  }

  private changing(heads: Heads, update: Update): number[] {
    const arrays = arraysOf(this.layout);
    return learning(this.layout, heads, update).map((slice) => arrays.indexOf(slice));
  }
}
