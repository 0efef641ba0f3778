import { headWeights, least, most, recurrent, toGradient } from './memory';

/** What a masked network may not have (see src/cells/mask.ts). */

/** Sets the gradient of connections that do not exist, which may be neither more nor less than 0, to 0. */
export function clearAbsent(): void {
  for (let at: usize = 0; at < headWeights - recurrent; at += 16) {
    const absent = f32x4.eq(v128.load(least + at), v128.load(most + at));
    const g = recurrent + toGradient + at;
    v128.store(g, v128.andnot(v128.load(g), absent));
  }
}

/** Puts every recurrent weight back within its bounds. */
export function project(): void {
  for (let at: usize = 0; at < headWeights - recurrent; at += 16) {
    const weights = f32x4.min(v128.load(recurrent + at), v128.load(most + at));
    v128.store(recurrent + at, f32x4.max(weights, v128.load(least + at)));
  }
}
