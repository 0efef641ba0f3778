import { type PaperNumbers, type PaperPoint, paperOf } from '../../../config/paper';
import { whole } from '../../../math/english';
import type { Lane } from '../../../state/lane';

/** A line through numbers of the paper, and whose they are. */
export interface PaperLine {
  name: string;
  points: readonly PaperPoint[];
}

/** What the paper has such lines of. */
export type PaperMeasure = keyof Pick<PaperNumbers, 'climb' | 'meanTau' | 'networkTau'>;

const NAMES: Readonly<Record<string, string>> = { single: 'single-head', multi: 'multi-head' };

/** A line for each curriculum of the lanes. One is named "paper", of two each by its curriculum, too. */
export function paperLines(lanes: readonly Lane[], measure: PaperMeasure): readonly PaperLine[] {
  const found = new Map(
    lanes.flatMap(({ config }) => {
      const points = paperOf(config)?.[measure];
      return points ? [[NAMES[config.curriculum.kind], points] as const] : [];
    }),
  );
  return [...found].map(([name, points], i) => ({
    name: found.size === 1 ? 'paper' : i === 0 ? `paper, ${name}` : name,
    points,
  }));
}

/** "paper, single-head: 1.5 at N = 2, 1.44 at N = 14; multi-head: …". */
export function spokenPaper(lines: readonly PaperLine[], measure: PaperMeasure): string {
  const spoken = ({ x, y, sd }: PaperPoint) =>
    measure === 'climb'
      ? `N = ${y} at epoch ${whole(x)}`
      : `${y}${sd === undefined ? '' : ` ± ${sd}`} at N = ${x}`;
  return lines.map(({ name, points }) => `${name}: ${points.map(spoken).join(', ')}`).join('; ');
}
