import type { Lane } from '../../../state/lane';
import { aroundChange, ChangeMarks } from '../../kit/ChangeMarks';
import { CursorLine } from '../../kit/CursorLine';
import { useCursor } from '../../kit/cursor';
import { DirectLabels } from '../../kit/DirectLabels';
import { around, type Box, type Point, type Scale, type Size } from '../../kit/geometry';
import { Cross, Marks, RADIUS } from '../../kit/Marks';
import type { Obstacles } from '../../kit/obstacles';
import { placeDimension } from '../../kit/place-dimension';
import { placeNote } from '../../kit/place-note';
import style from '../../kit/plot.module.css';
import { SvgWords } from '../../kit/SvgWords';
import { Swell } from '../../kit/Swell';
import { textWidth } from '../../kit/text-width';
import { laneClass } from '../../lane/lane-hover';
import { nameAmong } from '../../text/lane-names';
import { styleOf } from '../../text/lane-style';
import type { PaperInFigure } from '../paper/drawing';
import {
  alongSteps,
  type Corner,
  changesIn,
  climbOf,
  longestWait,
  presentOf,
  promotedIn,
  stopsOf,
} from './data';
import { standingWords } from './networks-words';
import { wayOf } from './pointed';
import reached from './reached.module.css';

interface Props {
  lanes: readonly Lane[];
  /** The one of several networks that is pointed at. */
  pointed?: Lane;
  paper: PaperInFigure | undefined;
  size: Size;
  area: Box;
  scale: { x: Scale; y: Scale };
}

/** Narrower plots have room for few words. */
const BRIEF_BELOW = 480;

const targetWords = (N: number) => `target N = ${N}`;

/** Marks and words over the lines of N reached. */
export function ReachedWords({ lanes, pointed, paper, size, area, scale }: Props) {
  const { N } = useCursor();
  const place = ({ epoch, N }: Corner) => ({ x: scale.x(epoch), y: scale.y(N) });
  const presents = lanes.map((lane) => place(presentOf(lane)));
  const climbs = lanes.map((lane, i) => [...climbOf(lane).map(place), presents[i]]);
  const promotions = lanes.map((lane) =>
    promotedIn(lane).map((corner) => ({ N: corner.N, ...place(corner) })),
  );
  const changes = lanes.map((lane) => changesIn(lane).map(place));
  const climbing = lanes.filter(({ config }) => config.curriculum.kind !== 'stream');
  const targets = [...new Set(climbing.map(({ config }) => config.curriculum.stopN))];
  const targetLine = targets.flatMap((target) =>
    alongSteps([area.left, area.right].map((x) => ({ x, y: scale.y(target) }))),
  );
  const obstacles = {
    marks: [
      ...[...climbs, ...promotions].flat().map((point) => around(point, 5)),
      ...changes.flat().map(aroundChange),
    ],
    line: climbs.flatMap(alongSteps),
  };
  const line = [...obstacles.line, ...targetLine];
  const wait = dimensionIn(lanes, scale, area, { ...obstacles, line });
  const marks = [...obstacles.marks, ...(wait?.boxes ?? [])];
  const notes = targets.map((target) =>
    placeNote(textWidth(targetWords(target), 12), scale.y(target), area, { ...obstacles, marks }),
  );
  marks.push(...notes.map(({ box }) => box));
  const paperLines = paper?.draw(scale, area, marks, line);

  return (
    <svg className={style.words} {...size} aria-hidden="true">
      {paperLines}
      {targets.map((target, i) => (
        <g key={target}>
          <path className={style.target} d={`M${area.left},${scale.y(target)}H${area.right}`} />
          <text className={style.note} x={notes[i].x} y={notes[i].baseline} textAnchor={notes[i].anchor}>
            <SvgWords text={targetWords(target)} />
          </text>
        </g>
      ))}
      {N !== undefined && <CursorLine N={N} at={scale.y(N)} inside={area} axis="y" />}
      {wait && (
        <g>
          <path
            className={style.dimension}
            d={`M${wait.left},${wait.y}H${wait.right}m0,-3v6M${wait.left},${wait.y - 3}v6`}
          />
          <text className={style.state} fontSize="12" x={wait.middle} y={wait.baseline} textAnchor="middle">
            {wait.text}
          </text>
        </g>
      )}
      {lanes.map((lane, i) => (
        <path
          key={lane.id}
          className={laneClass(lane)}
          d={latestPiece(climbs[i])}
          fill="none"
          stroke={styleOf(lane).mark}
          strokeWidth="2"
          strokeDasharray={styleOf(lane).dash}
        />
      ))}
      {lanes.map((lane, i) => (
        <g key={lane.id}>
          <ChangeMarks lane={lane} at={changes[i]} />
          <Marks
            lane={lane}
            at={stopsOf(lane).map((stop) => ({ ...place(stop), open: true }))}
            radius={RADIUS.mark}
          />
          <Marks lane={lane} at={promotions[i]} radius={RADIUS.mark} />
          <Swell lane={lane} at={promotions[i].at(-1)} count={promotions[i].length} />
          {lane.status === 'diverged' || lane.status === 'failed' ? (
            <Cross lane={lane} at={presents[i]} />
          ) : (
            <Marks lane={lane} at={[presents[i]]} radius={RADIUS.present} />
          )}
          {N !== undefined && (
            <Marks lane={lane} at={promotions[i].filter((mark) => mark.N === N)} radius={RADIUS.present} />
          )}
        </g>
      ))}
      {pointed && (
        <>
          <rect
            className={reached.others}
            x={area.left}
            y={area.top}
            width={size.width - area.left}
            height={area.bottom - area.top}
          />
          <path
            d={stepsPath(wayOf(pointed, scale))}
            fill="none"
            stroke={styleOf(pointed).mark}
            strokeWidth="2"
            strokeDasharray={styleOf(pointed).dash}
          />
        </>
      )}
      <DirectLabels
        labels={lanes.map((lane, i) => ({
          lane,
          at: presents[i],
          name: nameAmong(lane, lanes),
          state: standingWords(lane, area.right - area.left < BRIEF_BELOW),
        }))}
        fontSize={13}
        bounds={{ ...area, right: size.width }}
        marks={marks}
        line={line}
      />
    </svg>
  );
}

/** From the last corner of a climb to the present: the only piece of the line that grows from one step to the next. */
function latestPiece(climb: readonly Point[]): string {
  const [from, to] = climb.slice(-2);
  return to ? `M${from.x},${from.y}H${to.x}` : '';
}

/** A line that goes on level and then up. */
const stepsPath = (corners: readonly Point[]): string =>
  corners.map(({ x, y }, i) => (i === 0 ? `M${x},${y}` : `H${x}V${y}`)).join('');

/** The line over the longest wait, where one can stand, with as many words as there is room for. */
function dimensionIn(lanes: readonly Lane[], scale: Props['scale'], area: Box, obstacles: Obstacles) {
  const wait = longestWait(lanes);
  if (!wait) return undefined;
  const words = [wait.text, wait.short].map((text) => ({ text, width: textWidth(text, 12) }));
  const stretch = { left: scale.x(wait.from), right: scale.x(wait.to), level: scale.y(wait.N) };
  return placeDimension({ ...stretch, words }, area, obstacles);
}
