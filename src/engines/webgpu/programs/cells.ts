import type { Kind } from '../../variants';
import type { CellProgram } from './cell-program';
import { gru } from './gru';
import { inside, outside } from './leaky';
import { lstm } from './lstm';

export const CELLS: Record<Kind, CellProgram> = { inside, outside, gru, lstm };
