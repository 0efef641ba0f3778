import { useMemo } from 'react';
import { Area, Line } from 'recharts';
import { promotionsOf } from '../../state/history';
import type { Lane } from '../../state/lane';
import { meanTauCaption } from '../explain/mean-tau';
import { styleOf } from '../lane-style';
import { stepsAxis, taskAxis } from './kit/axes';
import { CursorPlot } from './kit/CursorPlot';
import { useCursor } from './kit/cursor';
import { Docked, said } from './kit/Docked';
import { Figure } from './kit/Figure';
import { inside, linear } from './kit/geometry';
import { LinePlot } from './kit/LinePlot';
import { laneClass } from './kit/lane-hover';
import { useSize } from './kit/use-size';
import { MeanTauWords } from './MeanTauWords';
import { meansOf } from './mean-tau';
import { rangeOf } from './range-of';
import { meanTauTable } from './tables';
import { usePromotions } from './use-promotions';

const TITLE = 'Do neurons slow down as N grows?';
const INSET = { left: 34, top: 24.5, right: 8, bottom: 39.5 };

/** Mean τ and its spread at every promotion, against N. */
export function MeanTauFigure({ lanes }: { lanes: readonly Lane[] }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const cursor = useCursor();
  const { min, max } = rangeOf(lanes);
  const highest = Math.max(...lanes.flatMap(({ records }) => meansOf(records).map(({ band }) => band[1])));
  const x = useMemo(() => ({ ...taskAxis(min, max), key: 'N' }), [min, max]);
  const y = useMemo(() => stepsAxis(highest), [highest]);
  const promotions = usePromotions(lanes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: promotions are all that is drawn here
  const lines = useMemo(() => linesOf(lanes), [promotions]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: and all there is in the table
  const table = useMemo(() => meanTauTable(lanes), [promotions]);
  const area = size && inside(size, INSET);
  const scale = area && { x: linear(x, area.left, area.right), y: linear(y, area.bottom, area.top) };

  const values = (N: number) =>
    lanes.flatMap((lane) => {
      const tau = promotionsOf(lane.records).find((promotion) => promotion.N === N)?.record.tau;
      if (!tau) return [];
      // Four lanes leave no room for the spread.
      return [{ lane, text: tau.mean.toFixed(2) + (lanes.length > 2 ? '' : ` ± ${tau.sd.toFixed(2)}`) }];
    });

  return (
    <Figure
      title={TITLE}
      yTitle="mean τ ± s.d., steps"
      xTitle="N reached"
      docked={cursor.N !== undefined && <Docked values={values(cursor.N)} />}
      caption={meanTauCaption(lanes)}
      table={table}
    >
      <CursorPlot
        ref={ref}
        title={TITLE}
        toN={({ x }) => scale?.x.invert(x)}
        start={Math.max(...lanes.map(({ reached }) => reached))}
        say={(N) => said(values(N), lanes)}
      >
        {size && area && scale && (
          <>
            <LinePlot size={size} inset={INSET} x={x} y={y}>
              {lines}
            </LinePlot>
            <MeanTauWords lanes={lanes} size={size} area={area} scale={scale} />
          </>
        )}
      </CursorPlot>
    </Figure>
  );
}

/** Bands first, so that no band lies on a line. */
function linesOf(lanes: readonly Lane[]) {
  const still = { isAnimationActive: false, dot: false, activeDot: false };
  return [
    ...lanes.map((lane) => (
      <Area
        key={`band ${lane.id}`}
        {...still}
        className={laneClass(lane)}
        data={[...meansOf(lane.records)]}
        dataKey="band"
        type="linear"
        stroke="none"
        fill={styleOf(lane).mark}
        fillOpacity="var(--band)"
      />
    )),
    ...lanes.map((lane) => (
      <Line
        key={lane.id}
        {...still}
        className={laneClass(lane)}
        data={[...meansOf(lane.records)]}
        dataKey="mean"
        type="linear"
        stroke={styleOf(lane).mark}
        strokeWidth={2}
        strokeDasharray={styleOf(lane).dash}
      />
    )),
  ];
}
