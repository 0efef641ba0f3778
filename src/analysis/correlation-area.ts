/** An area under an autocorrelation, in steps, and the last lag that is in it. */
export interface Area {
  area: number;
  cutOff: number;
}

/**
 * The integrated autocorrelation, ½ + ρ(1) + … + ρ(K), cut off at the last lag K before it first falls to 0 or below, and
 * at the largest lag there is (Sokal 1997, Monte Carlo methods in statistical mechanics, says why there must be an end).
 * @param curve ρ at lags 0 … L, 1 at lag 0
 */
export function areaUnder(curve: ArrayLike<number>): Area {
  let area = 0.5;
  let cutOff = 0;
  while (cutOff + 1 < curve.length && curve[cutOff + 1] > 0) area += curve[++cutOff];
  return { area, cutOff };
}

/** Halvings of the bracket: down to the last digits. */
const HALVINGS = 50;

/** The τ, in steps, of the exponential with the same area up to the same lag; null where none has so little, or so much. */
export function tauOfArea({ area, cutOff }: Area): number | null {
  const under = (x: number) => 0.5 + (x * (1 - x ** cutOff)) / (1 - x);
  let [low, high] = [0, 1 - 1e-9];
  if (area <= 0.5 || area >= under(high)) return null;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (under(middle) < area) low = middle;
    else high = middle;
  }
  return -1 / Math.log(low);
}
