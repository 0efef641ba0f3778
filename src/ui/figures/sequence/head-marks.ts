import type { Sequence } from '../../../analysis/sequence';
import { crossPath } from '../../lane/marker-path';
import { headAnswer } from './head-answers';
import type { RowPlace } from './place';

/** The answers of all heads up to a bit, as three paths. */
export interface HeadMarks {
  /** Right, and the answer is 1. */
  filled: string;
  /** Right, and the answer is 0. */
  outlined: string;
  /** Wrong. */
  crosses: string;
}

const CROSS = 4;

export function headMarks(sequence: Sequence, upTo: number, { left, column, heads }: RowPlace): HeadMarks {
  const marks: HeadMarks = { filled: '', outlined: '', crosses: '' };
  const width = column - Math.min(4, 0.25 * column);
  const height = heads.pitch - Math.max(1, Math.min(4, 0.32 * heads.pitch));
  for (let k = 0; k < sequence.heads.length; k++) {
    const y = heads.top + (k + 0.5) * heads.pitch;
    for (let m = 0; m <= upTo; m++) {
      const said = headAnswer(sequence, k, m);
      if (!said) continue;
      const x = left + (m + 0.5) * column;
      if (!said.right)
        marks.crosses += crossPath({ x, y }, Math.min(CROSS, width / 2, heads.pitch / 2 - 0.5));
      else if (said.answer === 1) marks.filled += pillPath(x, y, width, height);
      else marks.outlined += pillPath(x, y, width - 1, height - 1);
    }
  }
  return marks;
}

function pillPath(x: number, y: number, width: number, height: number): string {
  const r = Math.min(2, height / 2, width / 2);
  const arc = (dx: number, dy: number) => `a${r},${r} 0 0 1 ${dx},${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return (
    `M${x - width / 2 + r},${y - height / 2}h${across}${arc(r, r)}v${down}${arc(-r, r)}` +
    `h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}z`
  );
}
