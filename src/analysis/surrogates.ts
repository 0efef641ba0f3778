import { fillNormal } from '../math/normal';
import type { Stream } from '../math/random';
import type { StatesPiece } from './simulation';

/** How many numbers a piece of surrogates holds. */
const PIECE = 2 ** 18;

interface Length {
  steps: number;
  trials: number;
}

/**
 * Surrogates of neurons whose time constants are known: first-order autoregressive, which is the Ornstein–Uhlenbeck process
 * seen once a step,
 *
 *   z(t) = x z(t − 1) + √(1 − x²) ξ(t),   x = e^(−1/τ),
 *
 * of variance 1 from the first step on. In pieces like those of a simulation: [T, trials, surrogates].
 * @param taus τ of each surrogate, in steps
 */
export function* surrogates(
  taus: readonly number[],
  { steps, trials }: Length,
  stream: Stream,
): Generator<StatesPiece, void, undefined> {
  const row = trials * taus.length;
  const decay = Float64Array.from({ length: row }, (_, i) => Math.exp(-1 / taus[i % taus.length]));
  const drive = decay.map((x) => Math.sqrt(1 - x * x));
  const z = fillNormal(new Float64Array(row), stream);
  const noise = new Float64Array(row);
  const most = Math.max(1, Math.floor(PIECE / row));
  for (let at = 0; at < steps; ) {
    const length = Math.min(most, steps - at);
    const states = new Float32Array(length * row);
    for (let t = 0; t < length; t++) {
      fillNormal(noise, stream);
      for (let i = 0; i < row; i++) z[i] = decay[i] * z[i] + drive[i] * noise[i];
      states.set(z, t * row);
    }
    at += length;
    yield { states, done: at, total: steps };
  }
}
