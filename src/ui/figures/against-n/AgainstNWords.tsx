import type { Lane } from '../../../state/lane';
import { CursorLine } from '../../kit/CursorLine';
import { useCursor } from '../../kit/cursor';
import { DirectLabels } from '../../kit/DirectLabels';
import { around, type Box, type Scale, type Size } from '../../kit/geometry';
import { Marks, RADIUS } from '../../kit/Marks';
import { alongLine } from '../../kit/obstacles';
import { placeNote } from '../../kit/place-note';
import style from '../../kit/plot.module.css';
import { Swell } from '../../kit/Swell';
import { textWidth } from '../../kit/text-width';
import { nameAmong } from '../../text/lane-names';
import { piecesOf } from '../neighbours';
import type { PaperInFigure } from '../paper/drawing';
import { type AgainstN, mixesEstimates, type WrittenValue } from './data';

/** A value worth comparing with, and what it is; the words are for where its line ends. */
export interface Reference {
  value: number;
  words: string;
}

interface Props {
  lanes: readonly Lane[];
  series: AgainstN;
  write: WrittenValue;
  reference: Reference | undefined;
  paper: PaperInFigure | undefined;
  size: Size;
  area: Box;
  scale: { x: Scale; y: Scale };
}

/** Marks and words over the lines. */
export function AgainstNWords({ lanes, series, write, reference, paper, size, area, scale }: Props) {
  const { N } = useCursor();
  const mixed = mixesEstimates(lanes.flatMap(series));
  const drawn = lanes
    .map((lane) => {
      const means = series(lane);
      const points = means.map(({ N, mean, estimate }) => ({
        N,
        x: scale.x(N),
        y: scale.y(mean),
        open: mixed && estimate,
      }));
      return { lane, means, points, pieces: piecesOf(lane, points) };
    })
    .filter(({ points }) => points.length > 0);

  const marks = drawn.flatMap(({ points }) => points.map((point) => around(point, 5)));
  const line = drawn.flatMap(({ pieces }) => pieces.flatMap(alongLine));
  const level = reference && scale.y(reference.value);
  const note =
    reference && placeNote(textWidth(reference.words, 12), scale.y(reference.value), area, { marks, line });
  const referenceLine =
    level === undefined ? [] : alongLine([area.left, area.right].map((x) => ({ x, y: level })));
  if (note) marks.push(note.box);
  const paperLines = paper?.draw(scale, area, marks, line);

  return (
    <svg className={style.words} {...size} aria-hidden="true">
      {paperLines}
      {note && (
        <>
          <path className={style.threshold} d={`M${area.left},${level}H${area.right}`} />
          <text className={style.note} x={note.x} y={note.baseline} textAnchor={note.anchor}>
            {reference?.words}
          </text>
        </>
      )}
      {N !== undefined && <CursorLine N={N} at={scale.x(N)} inside={area} axis="x" />}
      {drawn.map(({ lane, points }) => (
        <g key={lane.id}>
          <Marks lane={lane} at={points.slice(0, -1)} radius={RADIUS.mark} />
          <Swell lane={lane} at={points.at(-1)} count={points[points.length - 1].N} />
          <Marks lane={lane} at={points.slice(-1)} radius={RADIUS.present} />
          {N !== undefined && (
            <Marks lane={lane} at={points.filter((point) => point.N === N)} radius={RADIUS.present} />
          )}
        </g>
      ))}
      <DirectLabels
        labels={drawn.map(({ lane, means, points }) => ({
          lane,
          at: points[points.length - 1],
          name: nameAmong(lane, lanes),
          state: write(means[means.length - 1]),
        }))}
        fontSize={12}
        bounds={area}
        marks={marks}
        line={[...line, ...referenceLine]}
      />
    </svg>
  );
}
