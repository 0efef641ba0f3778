import type { Estimate } from './estimate';
import { OPINIONS } from './second-opinions';

/** Second opinions of every neuron in plain values: a list of numbers for each estimator. */
export const opinionsReport = (fits: readonly Estimate[]) =>
  Object.fromEntries(
    OPINIONS.map((name) => {
      const all = fits.map(({ opinions }) => opinions[name]);
      return [
        name,
        {
          value: all.map(({ value }) => value),
          error: all.map(({ error }) => error),
          tau: all.map(({ tau }) => tau),
          apart: all.map(({ apart }) => apart),
        },
      ];
    }),
  );
