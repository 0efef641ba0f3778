import { affine, backwardMatrix, forwardMatrix, inputs, ROW, rows, slot, states, stride, width } from './memory';
import { forward } from './products';

export function peak(rounds: i32): f64 { return 0; }
