import { sigmoid, tanh } from './functions';
import {
  affine,
  blockAt,
  cellsAt,
  drivesAt,
  inputsAt,
  leaked,
  NUMBER,
  panels,
  ROW,
  returned,
  slot,
  statesAt,
  stride,
} from './memory';
import { flush, madd } from './simd';

/** The LSTM (see src/cells/lstm.ts): gates i, f, g, o in this order, a panel of 8 units at a time. */

/** From the products with h(t−1) to the gates, in their place; c(t) and h(t). */
export function forward(p: usize, t: usize): void {
  const i = blockAt(0, p, t);
  const f = blockAt(1, p, t);
  const g = blockAt(2, p, t);
  const o = blockAt(3, p, t);
  const before = cellsAt(t - 1) + p * stride;
  const after = cellsAt(t) + p * stride;
  const squashed = drivesAt(t) + p * stride;
  const state = statesAt(t) + p * stride;
  const block = panels * 2 * ROW;
  for (let half: usize = 0; half < ROW; half += 16) {
    const at = affine + p * 2 * ROW + half;
    const ci = v128.load(at);
    const vi = v128.load(at, ROW);
    const cf = v128.load(at + block);
    const vf = v128.load(at + block, ROW);
    const cg = v128.load(at + 2 * block);
    const vg = v128.load(at + 2 * block, ROW);
    const co = v128.load(at + 3 * block);
    const vo = v128.load(at + 3 * block, ROW);
    let x = inputsAt(t);
    for (let row = half; row < slot; row += ROW) {
      const input = v128.load32_splat(x);
      const opens = sigmoid(f32x4.add(v128.load(i + row), madd(vi, input, ci)));
      const keeps = sigmoid(f32x4.add(v128.load(f + row), madd(vf, input, cf)));
      const offers = tanh(f32x4.add(v128.load(g + row), madd(vg, input, cg)));
      const shows = sigmoid(f32x4.add(v128.load(o + row), madd(vo, input, co)));
      const cell = flush(madd(keeps, v128.load(before + row), f32x4.mul(opens, offers)));
      const value = tanh(cell);
      v128.store(i + row, opens);
      v128.store(f + row, keeps);
      v128.store(g + row, offers);
      v128.store(o + row, shows);
      v128.store(after + row, cell);
      v128.store(squashed + row, value);
      v128.store(state + row, flush(f32x4.mul(shows, value)));
      x += NUMBER;
    }
  }
}

/** From ∂L/∂h(t), at `returned`, to the errors of the gates, in their place; ∂L/∂c(t−1) is left at `leaked`. */
export function backward(p: usize, t: usize): void {
  const i = blockAt(0, p, t);
  const f = blockAt(1, p, t);
  const g = blockAt(2, p, t);
  const o = blockAt(3, p, t);
  const before = cellsAt(t - 1) + p * stride;
  const squashed = drivesAt(t) + p * stride;
  const kept = leaked + p * slot;
  const one = f32x4.splat(1);
  for (let at: usize = 0; at < slot; at += 16) {
    const error = v128.load(returned + at);
    const value = v128.load(squashed + at);
    const opens = v128.load(i + at);
    const keeps = v128.load(f + at);
    const offers = v128.load(g + at);
    const shows = v128.load(o + at);
    const shown = f32x4.mul(error, shows);
    const cell = madd(shown, f32x4.sub(one, f32x4.mul(value, value)), v128.load(kept + at));
    const opened = f32x4.mul(cell, opens);
    const remains = f32x4.mul(cell, keeps);
    const offered = f32x4.mul(opened, offers);
    const remembered = f32x4.mul(remains, v128.load(before + at));
    v128.store(i + at, flush(f32x4.mul(offered, f32x4.sub(one, opens))));
    v128.store(f + at, flush(f32x4.mul(remembered, f32x4.sub(one, keeps))));
    v128.store(g + at, flush(f32x4.mul(opened, f32x4.sub(one, f32x4.mul(offers, offers)))));
    v128.store(o + at, flush(f32x4.mul(f32x4.mul(shown, value), f32x4.sub(one, shows))));
    v128.store(kept + at, flush(remains));
  }
}
