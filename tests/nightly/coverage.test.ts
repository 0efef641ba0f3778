import { expect, test } from 'vitest';
import { coverage, estimatesOf } from '../support/surrogates';

const LENGTHS = [2000, 5000, 10_000];
const TAUS = [2, 3.1, 5, 10];

/** What the errors of τ_net promise: 500 surrogates with a known τ, 10 trials each. */
test.each(LENGTHS.flatMap((steps) => TAUS.map((tau) => [steps, tau] as const)))(
  '10 trials of %d steps: intervals hold a true τ of %d in 90 to 97 of 100 surrogates',
  (steps, tau) => {
    const share = coverage(estimatesOf(tau, 500, { steps, trials: 10 }), tau, 10);
    expect(share).toBeGreaterThanOrEqual(0.9);
    expect(share).toBeLessThanOrEqual(0.97);
  },
);
