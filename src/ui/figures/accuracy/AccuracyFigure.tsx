import type { Lane } from '../../../state/lane';
import { everyNetwork, hasSeveral } from '../../../state/networks';
import { CursorPlot } from '../../kit/CursorPlot';
import { useCursor } from '../../kit/cursor';
import { Figure } from '../../kit/Figure';
import { inside } from '../../kit/geometry';
import style from '../../kit/plot.module.css';
import { RowTicks } from '../../kit/RowTicks';
import { useMemoOn } from '../../kit/use-memo-on';
import { useSize } from '../../kit/use-size';
import { nameAmong, names, spokenName } from '../../text/lane-names';
import { testAside } from '../../text/tested';
import { Terms } from '../../words/Terms';
import { shownNow, useShownLanes } from '../lesion/use-shown-lanes';
import { withMedians } from '../over-networks';
import { usePaperDrawing } from '../paper/use-paper';
import { rangeOf } from '../range-of';
import { usePointedAlone } from '../use-pointed';
import { AccuracyRow } from './AccuracyRow';
import { accuracyCaption } from './caption';
import { damageCaption } from './damage';
import { accuracyTable } from './table';
import { accuracyAt } from './words';

const NUMBERS = { Numbers: (lanes: readonly Lane[]) => accuracyTable(shownNow(lanes)) };
const TITLE = 'What can each still do?';
const INSET = { left: 0, top: 0, right: 36, bottom: 39.5 };
/** Between the axis of a row and the words of the next, in px. */
const ROW_GAP = 10;

const RangeKey = () => (
  <>
    {' '}
    <svg width="8" height="12" aria-hidden="true" style={{ marginInline: '8px 4px', verticalAlign: '-2px' }}>
      <path d="M1,0.75H7M1,11.25H7M4,0.75V11.25" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
    lowest, highest
  </>
);

/** Accuracy by N: one row a lane, on one axis. */
export function AccuracyFigure({ lanes: whole }: { lanes: readonly Lane[] }) {
  const { lanes: shown, damaged } = useShownLanes(whole);
  const lanes = damaged ? shown : shown.map(withMedians);
  const alone = usePointedAlone(shown);
  const drawn = damaged ? shown : alone.map(withMedians);
  const several = !damaged && lanes.some(hasSeveral);
  const paper = usePaperDrawing()?.droppedIn(lanes);
  const [ref, size] = useSize<HTMLDivElement>();
  const cursor = useCursor();
  const { min, max } = rangeOf(lanes);
  const accuracies = [...names(lanes), ...everyNetwork(lanes).map(({ accuracy }) => accuracy)];
  const table = useMemoOn(accuracies, () => accuracyTable(lanes));
  const area = size && inside(size, INSET);
  const slot = area ? (area.right - area.left) / (max - min + 1) : 0;
  const height = area ? (area.bottom - ROW_GAP * (lanes.length - 1)) / lanes.length : 0;
  const center = (N: number) => (N - min + 0.5) * slot;

  return (
    <Figure
      title={TITLE}
      aside={testAside(lanes)}
      xTitle={
        lanes.some(({ config }) => config.task.kind === 'mix')
          ? 'task, by its place in the list'
          : 'N, bits to remember'
      }
      note={
        <>
          <svg width="14" height="2" aria-hidden="true">
            <path d="M0,1H14" stroke="var(--ink)" strokeWidth="1.5" />
          </svg>
          <Terms>chance</Terms>
          {several && <RangeKey />}
        </>
      }
      caption={damaged ? damageCaption(lanes, damaged) : accuracyCaption(lanes)}
      paper={paper}
      isDamaged={damaged !== undefined}
      table={table}
      numbers={NUMBERS}
      plotRight={INSET.right}
    >
      <CursorPlot
        ref={ref}
        title={TITLE}
        toN={({ x }) => (area && x < area.right ? min - 0.5 + x / slot : undefined)}
        start={Math.max(...lanes.map(({ reached }) => reached))}
        say={(N) =>
          lanes
            .map((lane) => {
              const { value = '', words } = accuracyAt(lane, N);
              return `${spokenName(lane, lanes)} ${value} ${words}`;
            })
            .join(', ')
        }
      >
        {size && area && (
          <svg className={style.words} {...size} aria-hidden="true">
            {drawn.map((lane, i) => (
              <AccuracyRow
                key={lane.id}
                lane={lane}
                damaged={damaged?.[lane.id]}
                name={nameAmong(lanes[i], lanes)}
                top={i * (height + ROW_GAP)}
                height={height}
                width={size.width}
                right={area.right}
                slot={slot}
                center={center}
              />
            ))}
            {paper?.dots(drawn, center, height, ROW_GAP)}
            <RowTicks
              min={min}
              max={max}
              right={area.right}
              bottom={area.bottom}
              center={center}
              isChosen={(N) => N === cursor.N}
            />
          </svg>
        )}
      </CursorPlot>
    </Figure>
  );
}
