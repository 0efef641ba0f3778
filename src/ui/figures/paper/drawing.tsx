import type { ReactNode } from 'react';
import { paperOf } from '../../../config/paper';
import type { Lane } from '../../../state/lane';
import type { Box, Point, Scale } from '../../kit/geometry';
import { type PaperMeasure, paperLines, spokenPaper } from './lines';
import { PaperLines } from './PaperLines';
import { placePaper } from './place';

/** Whose values are grey. */
const WORDS = 'Grey: the paper’s networks of 500 neurons';

/** Under a figure's caption: whose values are grey, and for those who do not see them, which. */
const wordsWith = (spoken: string) => (
  <span style={{ display: 'block', color: 'var(--ink-3)' }}>
    {WORDS}
    <span className="visually-hidden">: {spoken}</span>
  </span>
);

const asideWith = (others: string | undefined): string => (others ? `${others} · ${WORDS}` : WORDS);

/** What the paper found, in one figure. */
export interface PaperInFigure {
  words: ReactNode;
  /** Whose the values are, in a saved figure, after what its numbers rest on. */
  aside(others: string | undefined): string;
  /** Draws it within the axes, with names where they cover least; these are marks to other words from then on. */
  draw(scale: { x: Scale; y: Scale }, area: Box, marks: Box[], line: readonly Point[]): ReactNode;
}

/** What of the paper goes with lanes in a figure of that measure; undefined where nothing does. */
export function paperIn(lanes: readonly Lane[], measure: PaperMeasure): PaperInFigure | undefined {
  const lines = paperLines(lanes, measure);
  if (lines.length === 0) return undefined;
  return {
    words: wordsWith(spokenPaper(lines, measure)),
    aside: asideWith,
    draw(scale, area, marks, line) {
      const placed = placePaper(lines, scale, area, { marks, line });
      marks.push(...placed.flatMap(({ label }) => label?.box ?? []));
      return <PaperLines lines={placed} />;
    },
  };
}

const droppedBy = ({ config }: Lane) => paperOf(config)?.dropped;

/** What the paper's networks of one head have left of what they dropped, among rows of accuracies. */
export function droppedIn(lanes: readonly Lane[]) {
  const dropped = lanes.flatMap((lane) => droppedBy(lane) ?? []);
  if (dropped.length === 0) return undefined;
  const [least, most] = dropped.map((value) => Math.round(100 * value));
  return {
    words: wordsWith(`single-head, trained to N = 11, has ${least} to ${most} % at every other N`),
    aside: asideWith,
    /** A dot for each N that a lane like them has dropped, on the axis of its row: that is at 50 %. */
    dots: (rows: readonly Lane[], center: (N: number) => number, height: number, gap: number) =>
      rows.map(
        (lane, row) =>
          droppedBy(lane) &&
          Object.keys(lane.accuracy)
            .map(Number)
            .filter((N) => !lane.heads.includes(N))
            .map((N) => (
              <circle
                key={`${lane.id} ${N}`}
                cx={center(N)}
                cy={row * (height + gap) + height}
                r="2.5"
                fill="var(--ink-3)"
              />
            )),
      ),
  };
}
