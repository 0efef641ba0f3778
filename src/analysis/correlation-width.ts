/**
 * A width of the autocorrelation window (ACW): the lag, in steps, at which an autocorrelation first falls to a level; null
 * where it does not. ACW-50 is that of ½ (Honey et al. 2012, Neuron 76, take twice as much: both sides), ACW-0 that of 0
 * (Golesorkhi et al. 2021, Commun. Biol. 4). Between two lags an exponential is followed, or a line where one would not
 * get down to the level.
 * @param curve at lags 0 … L, 1 at lag 0
 */
export function widthAt(level: number, curve: ArrayLike<number>): number | null {
  for (let k = 1; k < curve.length; k++) {
    const [before, after] = [curve[k - 1], curve[k]];
    if (after > level) continue;
    const part =
      after > 0 ? Math.log(before / level) / Math.log(before / after) : (before - level) / (before - after);
    return k - 1 + part;
  }
  return null;
}
