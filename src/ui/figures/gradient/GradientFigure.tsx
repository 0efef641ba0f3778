import { type ReactNode, useMemo } from 'react';
import { epochsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { epochAxis } from '../../kit/axes';
import { Figure } from '../../kit/Figure';
import { inside, logarithmic } from '../../kit/geometry';
import { useInsets } from '../../kit/insets';
import { LinePlot } from '../../kit/LinePlot';
import { laneLine } from '../../kit/lane-line';
import style from '../../kit/plot.module.css';
import { useMemoOn } from '../../kit/use-memo-on';
import { useSize } from '../../kit/use-size';
import { names } from '../../text/lane-names';
import { listed } from '../../text/numbers';
import { gradientCaption } from './caption';
import { clipsOf, gradientAxis, gradientLine } from './data';
import { everyGradient, gradientTable } from './table';

const NUMBERS = { Numbers: everyGradient };
/** As that of the losses, in whose place it stands. */
const INSET = { left: 38, top: 24.5, right: 8, bottom: 39.5 };

/** How long the gradients are against epochs, on a logarithmic axis; dashes where they are clipped. */
export function GradientFigure({ lanes, foot }: { lanes: readonly Lane[]; foot: ReactNode }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const seen = [...names(lanes), ...lanes.map(({ records }) => records)];
  const lines = useMemoOn(seen, () => lanes.map((lane) => laneLine(lane, gradientLine(lane), 'norm')));
  const table = useMemoOn(seen, () => gradientTable(lanes));
  const epochs = epochAxis(Math.max(...lanes.map(epochsOf))).max;
  const x = useMemo(() => ({ ...epochAxis(0.9 * epochs), key: 'epoch' }), [epochs]);
  const y = useMemoOn(seen, () => gradientAxis(lanes));
  const inset = useInsets(x, y, INSET, size);
  const area = size && inside(size, inset);
  const at = area && logarithmic(y, area.bottom, area.top);
  const clips = clipsOf(lanes);
  return (
    <Figure
      title="How far would they leap?"
      yTitle="mean norm of the gradient (log scale)"
      xTitle="epochs"
      note={`┄ clipped at ${listed(clips)}`}
      caption={gradientCaption(lanes)}
      table={table}
      numbers={NUMBERS}
      foot={foot}
    >
      <div ref={ref} className={style.plot}>
        {size && area && at && (
          <>
            <LinePlot size={size} inset={inset} x={x} y={y} log>
              {lines}
            </LinePlot>
            <svg className={style.words} {...size} aria-hidden="true">
              {clips
                .filter((clip) => clip >= y.min && clip <= y.max)
                .map((clip) => (
                  <path
                    key={clip}
                    className={style.threshold}
                    d={`M${area.left},${at(clip)}H${area.right}`}
                  />
                ))}
            </svg>
          </>
        )}
      </div>
    </Figure>
  );
}
