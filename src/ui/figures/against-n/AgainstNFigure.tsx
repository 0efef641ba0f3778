import { type ReactNode, useMemo } from 'react';
import type { Lane } from '../../../state/lane';
import { hasSeveral } from '../../../state/networks';
import { type Axis, taskAxis } from '../../kit/axes';
import { CursorPlot } from '../../kit/CursorPlot';
import { useCursor } from '../../kit/cursor';
import { Docked, dockedWords } from '../../kit/Docked';
import { Figure, type FigureProps } from '../../kit/Figure';
import { inside, linear } from '../../kit/geometry';
import { useInsets } from '../../kit/insets';
import { LinePlot } from '../../kit/LinePlot';
import { useSize } from '../../kit/use-size';
import { ESTIMATES_NOTE } from '../../text/measuring';
import type { PaperInFigure } from '../paper/drawing';
import { rangeOf } from '../range-of';
import { AgainstNWords, type Reference } from './AgainstNWords';
import { type AgainstN, inSteps, missingAt, mixesEstimates, type WrittenValue } from './data';

const INSET = { left: 34, top: 24.5, right: 8, bottom: 39.5 };

interface Props
  extends Pick<
    FigureProps,
    'title' | 'aside' | 'control' | 'yTitle' | 'caption' | 'table' | 'numbers' | 'foot'
  > {
  lanes: readonly Lane[];
  series: AgainstN;
  /** The axis upwards; stays the same while nothing in it changes. */
  y: Axis;
  /** How the numbers are written. */
  write?: WrittenValue;
  /** A value to compare with: a line across the plot. */
  reference?: Reference;
  /** What the paper found. */
  paper?: PaperInFigure;
  /** Drawn by Recharts; stays the same while nothing in it changes. */
  lines: ReactNode;
}

/** A number against the N at which it was taken, every lane a line. */
export function AgainstNFigure(props: Props) {
  const { lanes, series, y, write = inSteps, reference, paper, lines, title, ...words } = props;
  const [ref, size] = useSize<HTMLDivElement>();
  const cursor = useCursor();
  const { max } = rangeOf(lanes);
  const min = Math.min(rangeOf(lanes).min, ...lanes.flatMap(series).map(({ N }) => N));
  const x = useMemo(() => ({ ...taskAxis(min, max), key: 'N' }), [min, max]);
  const inset = useInsets(x, y, INSET, size);
  const area = size && inside(size, inset);
  const scale = area && { x: linear(x, area.left, area.right), y: linear(y, area.bottom, area.top) };

  // Four lanes leave no room for the spread, nor do words that say what it is over.
  const full = lanes.length <= 2 && !lanes.some(hasSeveral);
  const values = (N: number) =>
    lanes.flatMap((lane) => {
      const found = series(lane).find((each) => each.N === N);
      const text = found ? write(found, full) : missingAt(lane, N);
      return text ? [{ lane, text }] : [];
    });

  return (
    <Figure
      {...words}
      title={title}
      paper={paper}
      xTitle="N reached"
      note={mixesEstimates(lanes.flatMap(series)) && ESTIMATES_NOTE}
      docked={cursor.N !== undefined && <Docked values={values(cursor.N)} />}
    >
      <CursorPlot
        ref={ref}
        title={title}
        toN={({ x }) => scale?.x.invert(x)}
        start={Math.max(...lanes.map(({ reached }) => reached))}
        say={(N) => dockedWords(values(N), lanes)}
      >
        {size && area && scale && (
          <>
            <LinePlot size={size} inset={inset} x={x} y={y}>
              {lines}
            </LinePlot>
            <AgainstNWords
              lanes={lanes}
              series={series}
              write={write}
              reference={reference}
              paper={paper}
              size={size}
              area={area}
              scale={scale}
            />
          </>
        )}
      </CursorPlot>
    </Figure>
  );
}
