import { forwardMatrix, panels, rows, statesAt, stride } from './memory';
import { multiply } from './products';

/**
 * Computes one panel over and over. Where H and B are small, all of it is in the nearest cache: what a whole step
 * would reach if it were nothing but products. Returns the floating-point operations done.
 */
export function peak(rounds: i32): f64 {
  for (let i = 0; i < rounds; i++) multiply(statesAt(0), stride, panels, forwardMatrix, statesAt(1));
  return 2 * 8 * 8 * <f64>panels * <f64>rows * rounds;
}
