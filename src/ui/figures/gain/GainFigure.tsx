import { useMemo } from 'react';
import { epochsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { epochAxis } from '../../kit/axes';
import { Figure } from '../../kit/Figure';
import { inside, linear } from '../../kit/geometry';
import { useInsets } from '../../kit/insets';
import { LinePlot } from '../../kit/LinePlot';
import { laneLine } from '../../kit/lane-line';
import style from '../../kit/plot.module.css';
import { useMemoOn } from '../../kit/use-memo-on';
import { useSize } from '../../kit/use-size';
import { laneClass } from '../../lane/lane-hover';
import { names } from '../../text/lane-names';
import { gainCaption } from './caption';
import { bordersOf, gainAxis, gainLine, hasGain } from './data';
import strip from './gain.module.css';
import { gainTable, shortGainTable } from './table';

const NUMBERS = { Numbers: gainTable };
/** As the losses above it. */
const INSET = { left: 38, top: 34.5, right: 8, bottom: 39.5 };
/** Half the width and the height of the mark of a border, and what lies between it and the plot, in px. */
const MARK = { half: 3.5, height: 6, above: 1 };

/** The gain that answers uncertainty against epochs, on the axis of the losses above it; ▼ where the task changes. */
export function GainFigure({ lanes: all }: { lanes: readonly Lane[] }) {
  const lanes = all.filter(hasGain);
  const [ref, size] = useSize<HTMLDivElement>();
  const seen = [...names(all), ...lanes.map(({ gains }) => gains)];
  const lines = useMemoOn(seen, () => lanes.map((lane) => laneLine(lane, gainLine(lane), 'gain')));
  const table = useMemoOn(seen, () => shortGainTable(all));
  const epochs = epochAxis(Math.max(...all.map(epochsOf))).max;
  const x = useMemo(() => ({ ...epochAxis(0.9 * epochs), key: 'epoch' }), [epochs]);
  const y = useMemoOn(seen, () => gainAxis(lanes));
  const inset = useInsets(x, y, INSET, size);
  const area = size && inside(size, inset);
  const at = area && linear(x, area.left, area.right);
  return (
    <div className={strip.strip}>
      <Figure
        title="How loud do weights speak?"
        yTitle="gain of W and w_in"
        xTitle="epochs"
        note="▼ the task changes"
        caption={gainCaption(all)}
        table={table}
        numbers={NUMBERS}
      >
        <div ref={ref} className={style.plot}>
          {size && area && at && (
            <>
              <LinePlot size={size} inset={inset} x={x} y={y}>
                {lines}
              </LinePlot>
              <svg className={style.words} {...size} aria-hidden="true">
                {lanes.map((lane) => (
                  <path
                    key={lane.id}
                    className={`${style.change} ${laneClass(lane)}`}
                    d={bordersOf(lane)
                      .map((epoch) => markAt(at(epoch), area.top - MARK.above))
                      .join('')}
                  />
                ))}
              </svg>
            </>
          )}
        </div>
      </Figure>
    </div>
  );
}

const markAt = (x: number, foot: number) =>
  `M${x - MARK.half},${foot - MARK.height}h${2 * MARK.half}l${-MARK.half},${MARK.height}z`;
