import { type ReactNode, useMemo } from 'react';
import type { Lane } from '../../state/lane';
import type { Caption } from '../explain/caption';
import { AgainstNWords } from './AgainstNWords';
import { type AgainstN, written } from './against-n';
import { stepsAxis, taskAxis } from './kit/axes';
import { CursorPlot } from './kit/CursorPlot';
import { useCursor } from './kit/cursor';
import type { Table } from './kit/DataTable';
import { Docked, said } from './kit/Docked';
import { Figure, type FigureProps } from './kit/Figure';
import { inside, linear } from './kit/geometry';
import { LinePlot } from './kit/LinePlot';
import { useSize } from './kit/use-size';
import { rangeOf } from './range-of';

const INSET = { left: 34, top: 24.5, right: 8, bottom: 39.5 };

interface Props extends Pick<FigureProps, 'title' | 'aside' | 'yTitle'> {
  lanes: readonly Lane[];
  series: AgainstN;
  /** The most that the axis of steps has to hold. */
  highest: number;
  /** Drawn by Recharts; stays the same while nothing in it changes. */
  lines: ReactNode;
  caption: Caption;
  table: Table;
}

/** A number of steps against the N at which it was taken, every lane a line. */
export function AgainstNFigure({ lanes, series, highest, lines, title, ...words }: Props) {
  const [ref, size] = useSize<HTMLDivElement>();
  const cursor = useCursor();
  const { min, max } = rangeOf(lanes);
  const x = useMemo(() => ({ ...taskAxis(min, max), key: 'N' }), [min, max]);
  const y = useMemo(() => stepsAxis(highest), [highest]);
  const area = size && inside(size, INSET);
  const scale = area && { x: linear(x, area.left, area.right), y: linear(y, area.bottom, area.top) };

  const values = (N: number) =>
    lanes.flatMap((lane) => {
      const found = series(lane).find((each) => each.N === N);
      // Four lanes leave no room for the spread.
      return found ? [{ lane, text: written(found, lanes.length <= 2) }] : [];
    });

  return (
    <Figure
      {...words}
      title={title}
      xTitle="N reached"
      docked={cursor.N !== undefined && <Docked values={values(cursor.N)} />}
    >
      <CursorPlot
        ref={ref}
        title={title}
        toN={({ x }) => scale?.x.invert(x)}
        start={Math.max(...lanes.map(({ reached }) => reached))}
        say={(N) => said(values(N), lanes)}
      >
        {size && area && scale && (
          <>
            <LinePlot size={size} inset={INSET} x={x} y={y}>
              {lines}
            </LinePlot>
            <AgainstNWords lanes={lanes} series={series} size={size} area={area} scale={scale} />
          </>
        )}
      </CursorPlot>
    </Figure>
  );
}
