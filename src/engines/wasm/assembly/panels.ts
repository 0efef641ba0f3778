import { NUMBER, panels, ROW, rows, sequences, units, width } from './memory';

/** Panels from rows of H numbers that lie `apart` bytes from each other; the padding becomes 0. */
export function pack(from: usize, apart: usize, to: usize, stride: usize): void {
  for (let p: usize = 0; p < panels; p++) {
    const columns = min<usize>(8, units - p * 8);
    for (let row: usize = 0; row < rows; row++) {
      const source = from + row * apart + p * ROW;
      const target = to + p * stride + row * ROW;
      if (columns === 8) {
        copyRow(source, target);
      } else {
        memory.fill(target, 0, ROW);
        memory.copy(target, source, columns * NUMBER);
      }
    }
  }
}

/** Rows of H numbers, `apart` bytes from each other, from panels; the padding is left out. */
export function unpack(from: usize, stride: usize, to: usize, apart: usize): void {
  for (let p: usize = 0; p < panels; p++) {
    const columns = min<usize>(8, units - p * 8);
    for (let row: usize = 0; row < sequences; row++) {
      const source = from + p * stride + row * ROW;
      const target = to + row * apart + p * ROW;
      if (columns === 8) copyRow(source, target);
      else memory.copy(target, source, columns * NUMBER);
    }
  }
}

function copyRow(from: usize, to: usize): void {
  v128.store(to, v128.load(from));
  v128.store(to, v128.load(from, 16), 16);
}

/** The panels of the transposed matrix: from [width/8][height][8] to [height/8][width][8]. */
export function transpose(from: usize, height: usize, to: usize): void {
  for (let p: usize = 0; p < panels; p++) {
    for (let q: usize = 0; q < height / 8; q++) {
      const source = from + (p * height + q * 8) * ROW;
      const target = to + (q * width + p * 8) * ROW;
      // An 8×8 block is four of 4×4; the two off its diagonal change places.
      transpose4(source, target);
      transpose4(source + 16, target + 4 * ROW);
      transpose4(source + 4 * ROW, target + 16);
      transpose4(source + 4 * ROW + 16, target + 4 * ROW + 16);
    }
  }
}

function transpose4(from: usize, to: usize): void {
  const a = v128.load(from);
  const b = v128.load(from, ROW);
  const c = v128.load(from, 2 * ROW);
  const d = v128.load(from, 3 * ROW);
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
  v128.store(to, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), ROW);
  v128.store(to, v128.shuffle<f32>(AB, CD, 0, 1, 4, 5), 2 * ROW);
  v128.store(to, v128.shuffle<f32>(AB, CD, 2, 3, 6, 7), 3 * ROW);
}
