import { type ReactNode, useMemo } from 'react';
import { whole } from '../../../math/english';
import { epochsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { epochAxis, lossAxis } from '../../kit/axes';
import { aroundChange, ChangeMarks } from '../../kit/ChangeMarks';
import { useCursor } from '../../kit/cursor';
import { DirectLabels } from '../../kit/DirectLabels';
import { Docked } from '../../kit/Docked';
import { Figure } from '../../kit/Figure';
import { around, inside, linear, lineThrough, logarithmic } from '../../kit/geometry';
import { useInsets } from '../../kit/insets';
import { LinePlot } from '../../kit/LinePlot';
import { Marks, RADIUS } from '../../kit/Marks';
import { placeNote } from '../../kit/place-note';
import style from '../../kit/plot.module.css';
import { textWidth } from '../../kit/text-width';
import { useMemoOn } from '../../kit/use-memo-on';
import { useRatchet } from '../../kit/use-ratchet';
import { useSize } from '../../kit/use-size';
import { laneClass } from '../../lane/lane-hover';
import { changedNote, changesAtCursor } from '../../text/changes';
import { nameAmong, names } from '../../text/lane-names';
import { styleOf } from '../../text/lane-style';
import { alongSteps, changesIn } from '../reached/data';
import { lossCaption } from './caption';
import { COIN_TOSS, lossLine, lossRange } from './data';
import { drawnLoss, everyLoss, lossTable } from './table';

const NUMBERS = { Numbers: everyLoss, Curve: drawnLoss };
const TITLE = 'How wrong are they?';
const COIN_TOSS_WORDS = 'a coin toss, 0.69';
const INSET = { left: 38, top: 24.5, right: 8, bottom: 39.5 };

/** Mean loss per head against epochs, on a logarithmic axis. */
export function LossFigure({ lanes, foot }: { lanes: readonly Lane[]; foot?: ReactNode }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const cursor = useCursor();
  const losses = lanes.map((lane) => lane.losses);
  const records = [...names(lanes), ...lanes.map((lane) => lane.records)];
  const curves = useMemoOn(losses, () =>
    lanes.map((lane) => lossLine(lane.losses, lane.config.training.stepsPerEpoch)),
  );
  const table = useMemoOn(records, () => lossTable(lanes));
  const range = lossRange(curves);
  const least = 1 / useRatchet(1 / range.least, lanes);
  const greatest = useRatchet(range.greatest, lanes);
  const epochs = epochAxis(Math.max(...lanes.map(epochsOf))).max;
  const x = useMemo(() => ({ ...epochAxis(0.9 * epochs), key: 'epoch' }), [epochs]);
  const y = useMemo(() => lossAxis(least, greatest), [least, greatest]);
  const inset = useInsets(x, y, INSET, size);
  const area = size && inside(size, inset);
  const scale = area && { x: linear(x, area.left, area.right), y: logarithmic(y, area.bottom, area.top) };
  const epochLength = new Set(lanes.map(({ config }) => config.training.stepsPerEpoch));
  const places =
    scale && curves.map((curve) => curve.map(({ epoch, loss }) => ({ x: scale.x(epoch), y: scale.y(loss) })));
  const drawn = lanes.flatMap((lane, i) => {
    const at = places?.[i].at(-1);
    return at ? [{ lane, at, name: nameAmong(lane, lanes) }] : [];
  });

  const changes = lanes.map((lane, i) =>
    changesIn(lane).flatMap((change) => {
      const x = scale?.x(change.epoch) ?? 0;
      const y = places?.[i].find((place) => place.x >= x)?.y;
      return y === undefined ? [] : [{ ...change, x, y }];
    }),
  );
  const changesWords = (N: number) =>
    lanes.flatMap((lane) => {
      const text = changesAtCursor(lane, N);
      return text ? [{ lane, text }] : [];
    });

  const level = scale?.y(COIN_TOSS);
  const note =
    area &&
    level !== undefined &&
    placeNote(textWidth(COIN_TOSS_WORDS, 12), level, area, {
      marks: [...drawn.map(({ at }) => around(at, 6)), ...changes.flat().map(aroundChange)],
      line: places?.flat() ?? [],
    });

  return (
    <Figure
      title={TITLE}
      tagged
      yTitle="cross-entropy a head, nats (log scale)"
      xTitle={epochLength.size === 1 ? `epochs of ${whole([...epochLength][0])} steps` : 'epochs'}
      note={changedNote(lanes)}
      docked={
        cursor.N !== undefined &&
        changesWords(cursor.N).length > 0 && <Docked values={changesWords(cursor.N)} />
      }
      caption={lossCaption(lanes)}
      table={table}
      numbers={NUMBERS}
      foot={foot}
    >
      <div ref={ref} className={style.plot}>
        {size && area && scale && places && note && (
          <>
            <LinePlot size={size} inset={inset} x={x} y={y} log />
            <svg className={style.words} {...size} aria-hidden="true">
              {/* Hundreds of points that change several times a second: plain paths, many times as quick as Line. */}
              {lanes.map((lane, i) => (
                <path
                  key={lane.id}
                  className={laneClass(lane)}
                  d={lineThrough(places[i])}
                  fill="none"
                  stroke={styleOf(lane).mark}
                  strokeWidth="1.5"
                  strokeLinejoin="round"
                />
              ))}
              <path className={style.threshold} d={`M${area.left},${level}H${area.right}`} />
              <text
                className={style.state}
                fontSize="12"
                x={note.x}
                y={note.baseline}
                textAnchor={note.anchor}
              >
                {COIN_TOSS_WORDS}
              </text>
              {lanes.map((lane, i) => (
                <ChangeMarks
                  key={lane.id}
                  lane={lane}
                  at={changes[i]}
                  onPoint={(index) =>
                    cursor.set(index === undefined ? undefined : Math.max(cursor.min, changes[i][index].N))
                  }
                />
              ))}
              {drawn.map(({ lane, at }) => (
                <Marks key={lane.id} lane={lane} at={[at]} radius={RADIUS.present} />
              ))}
              <DirectLabels
                labels={drawn}
                fontSize={12}
                bounds={area}
                marks={[
                  ...drawn.map(({ at }) => around(at, 6)),
                  ...changes.flat().map(aroundChange),
                  note.box,
                ]}
                line={[
                  ...places.flat(),
                  ...alongSteps([area.left, area.right].map((x) => ({ x, y: level ?? 0 }))),
                ]}
              />
            </svg>
          </>
        )}
      </div>
    </Figure>
  );
}
