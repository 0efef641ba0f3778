import type { TauNetPoint } from '../../../state/lane';
import { type Axis, valuesAxis } from '../../kit/axes';
import { minus } from '../../text/numbers';

/** Something that the wiring or the activity of a network has, in one number. */
export interface Quantity {
  label: string;
  /** The number, in the unit of its axis. */
  of(look: TauNetPoint): number;
  /** Whether that is in percent, for the axis. */
  inPercent?: true;
  /** As it is written, without its unit. */
  write(value: number): string;
  /** Over the axis. */
  yTitle: string;
  /** What is taken, in a word or two; and what that tells. */
  aside: { words: string; help: string };
  /** A value to compare with. */
  reference?: { value: number; words: string };
  /** The axis that holds all values. */
  axis(values: readonly number[]): Axis;
}

/** From 0 to the largest value, and to `least` at least. */
const upTo = (least: number) => (values: readonly number[]) => valuesAxis(0, Math.max(least, ...values));

/** What is drawn against N, as in the paper's figures of connectivity and of dimensionality. */
export const QUANTITIES = {
  radius: {
    label: 'spectral radius',
    of: ({ connectivity }) => connectivity.spectralRadius,
    write: (value) => value.toFixed(2),
    yTitle: 'spectral radius of the recurrent weights',
    aside: {
      words: 'largest |λ|',
      help: 'The largest |λ| among the eigenvalues of the recurrent weights. Above 1 a pattern of activity can sustain itself.',
    },
    reference: { value: 1, words: 'unit circle' },
    axis: upTo(1.5),
  },
  mean: {
    label: 'mean weight',
    of: ({ connectivity }) => connectivity.mean,
    write: (value) => minus(value.toFixed(4)),
    yTitle: 'mean recurrent weight',
    aside: {
      words: 'between two',
      help: 'The mean of the weights between different neurons. Below 0 the neurons hold each other back more than they drive each other.',
    },
    reference: { value: 0, words: 'balance' },
    axis: (values) => valuesAxis(Math.min(-0.002, ...values), Math.max(0.002, ...values)),
  },
  sd: {
    label: 'spread',
    of: ({ connectivity }) => connectivity.sd,
    write: (value) => value.toFixed(3),
    yTitle: 's.d. of the recurrent weights',
    aside: {
      words: 'between two',
      help: 'The standard deviation of the weights between different neurons: how strong the connections are, of either sign.',
    },
    axis: upTo(0.1),
  },
  negative: {
    label: 'negative',
    of: ({ connectivity }) => 100 * connectivity.negative,
    inPercent: true,
    write: (value) => `${value.toFixed(1)} %`,
    yTitle: 'negative recurrent weights, %',
    aside: {
      words: 'between two',
      help: 'The share of the weights between different neurons that are below 0. At the start it is close to one half.',
    },
    reference: { value: 50, words: 'half' },
    axis: (values) => valuesAxis(Math.min(40, ...values), Math.max(60, ...values)),
  },
  dimensions: {
    label: 'dimensions',
    of: ({ dimensionality }) => dimensionality,
    write: String,
    yTitle: 'principal components for 90 % of the variance',
    aside: {
      words: 'for 90 %',
      help: 'How many principal components hold 90 % of the variance of the activity under random bits (p = 0.5): in how many directions the network moves.',
    },
    axis: upTo(5),
  },
} satisfies Record<string, Quantity>;

export type QuantityKey = keyof typeof QUANTITIES;

/** One of them; the same with the type that all share. */
export const quantityOf = (key: QuantityKey): Quantity => QUANTITIES[key];
