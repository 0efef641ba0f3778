import type { Lane } from '../../../state/lane';
import { CursorPlot } from '../../kit/CursorPlot';
import { useCursor } from '../../kit/cursor';
import { Figure } from '../../kit/Figure';
import { inside } from '../../kit/geometry';
import plot from '../../kit/plot.module.css';
import { RowTicks } from '../../kit/RowTicks';
import { useSize } from '../../kit/use-size';
import { inPercent } from '../../kit/write';
import { nameAmong, spokenName } from '../../text/lane-names';
import { Terms } from '../../words/Terms';
import { type Broken, type DamageView, viewOf } from '../break/view';
import { readoutCaption, readoutWords } from './caption';
import { readableOf } from './data';
import { ReadoutRow } from './ReadoutRow';
import { readoutTable } from './table';

const NUMBERS = { Numbers: (lanes: readonly Lane[]) => readoutTable(viewOf('readout', lanes).broken) };
const TITLE = 'Forgotten, or only unread?';
const INSET = { left: 0, top: 0, right: 42, bottom: 39.5 };
/** Between the axis of a row and the words of the next, in px. */
const ROW_GAP = 8;

interface Props {
  lanes: readonly Lane[];
  view: DamageView;
  /** The networks that have a row, with the N each stands at, before anything was found of them. */
  rows: readonly Broken[];
}

/** What a network's own heads answer, and what a fresh linear readout of its states does: one row a lane. */
export function ReadoutFigure({ lanes, view, rows }: Props) {
  const [ref, size] = useSize<HTMLDivElement>();
  const cursor = useCursor();
  const shown = rows.map((row) => view.broken.find(({ lane }) => lane.id === row.lane.id) ?? row);
  const present = Math.max(2, ...shown.map(({ N }) => N));
  const min = Math.min(...lanes.map(({ config }) => config.curriculum.startN), present);
  const max = present + 2;
  const area = size && inside(size, INSET);
  const slot = area ? (area.right - area.left) / (max - min + 1) : 0;
  const height = area ? (area.bottom - ROW_GAP * (shown.length - 1)) / shown.length : 0;
  const center = (N: number) => (N - min + 0.5) * slot;
  const at = (one: Broken, N: number) => readableOf(one).find((each) => each.N === N);
  const words = (one: Broken, N: number) => {
    const found = at(one, N);
    if (!found) return 'not asked';
    return `${found.head === null ? 'no head' : inPercent(found.head)}, a fresh readout ${inPercent(found.linear)}`;
  };
  const { N } = cursor;
  const isBold = (tick: number) => (N === undefined ? shown.some((one) => one.N === tick) : tick === N);

  return (
    <Figure
      title={TITLE}
      xTitle="N, bits"
      note={<Key />}
      caption={readoutCaption(view.broken)}
      table={readoutTable(view.broken)}
      numbers={NUMBERS}
      plotRight={INSET.right}
    >
      <CursorPlot
        ref={ref}
        title={TITLE}
        toN={({ x }) => (area && x < area.right ? min - 0.5 + x / slot : undefined)}
        start={present}
        say={(N) => shown.map((one) => `${spokenName(one.lane, lanes)} ${words(one, N)}`).join(', ')}
      >
        {size && area && (
          <svg className={plot.words} {...size} aria-hidden="true">
            {shown.map((one, i) => (
              <ReadoutRow
                key={one.lane.id}
                lane={one.lane}
                name={nameAmong(one.lane, lanes)}
                words={N === undefined ? readoutWords(one) : one.damage.readout ? words(one, N) : ''}
                readable={readableOf(one)}
                top={i * (height + ROW_GAP)}
                height={height}
                right={area.right}
                slot={slot}
                center={center}
              />
            ))}
            <RowTicks
              min={min}
              max={max}
              right={area.right}
              bottom={area.bottom}
              center={center}
              isChosen={isBold}
            />
          </svg>
        )}
      </CursorPlot>
    </Figure>
  );
}

/** What bar and ring are. */
const Key = () => (
  <>
    <svg width="11" height="9" aria-hidden="true" style={{ verticalAlign: '-1px' }}>
      <path d="M0,2H11V9H0z" fill="var(--ink)" fillOpacity="0.3" />
      <path d="M0,0H11V2H0z" fill="var(--ink)" />
    </svg>
    its own head
    <svg width="9" height="9" aria-hidden="true" style={{ verticalAlign: '-1px', marginInlineStart: 12 }}>
      <circle cx="4.5" cy="4.5" r="3.5" fill="var(--bg)" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
    <Terms>a fresh readout</Terms>
  </>
);
