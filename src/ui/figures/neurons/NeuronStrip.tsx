import type { Lane } from '../../../state/lane';
import type { Box, Point } from '../../kit/geometry';
import style from '../../kit/plot.module.css';
import { SvgWords } from '../../kit/SvgWords';
import { textWidth } from '../../kit/text-width';
import { laneClass, laneHover } from '../../lane/lane-hover';
import { styleOf } from '../../text/lane-style';
import type { Cloud } from './clouds';
import { SilentMarks } from './SilentMarks';
import { endOfStart, heightOver, type Strip } from './strip';
import { barsPath, type MarkPlace, marksPath, outlinePath } from './strip-paths';

interface Props {
  lane: Lane;
  name: string;
  cloud: Cloud;
  strip: Strip;
  /** Where the strip lies; its axis is the bottom. */
  area: Box;
  place: MarkPlace;
  /** The place of the mean, in px. */
  mean?: number;
  /** What the outline is, where that is explained here. */
  outlineWords?: string;
  /** Where the picked neuron is. */
  picked?: Point;
  silent: readonly number[];
}

/** Strips lower than this say all about a lane on one line. */
export const LOW = 64;

/** As high over its axis a strip is taken by the words about its outline, in px. */
const OUTLINED = 20;

/** The neurons of one lane over τ: marks or bars, an outline to compare with, the mean as a triangle. */
export function NeuronStrip(props: Props) {
  const { lane, name, cloud, strip, area, place, mean, outlineWords, picked, silent } = props;
  const { mark, text, shape, outline } = styleOf(lane);
  const { left, right, bottom } = area;
  const { floor, facts } = cloud;
  const open = cloud.now?.open;
  const low = bottom - area.top < LOW;
  const floorWidth = textWidth(floor, 12);
  const under = Math.ceil((floorWidth - left) / place.width);
  const end = right - 8;
  const outlineX = left + endOfStart(strip) * place.width + 7;
  const outlined = silent.length === 0 ? outlineWords : undefined;
  const above = Math.max(heightOver(strip, 0, under), outlined && outlineX < floorWidth + 8 ? OUTLINED : 0);
  const nameY = low ? area.top + 16 : bottom - 55;

  return (
    <g className={laneClass(lane)} fontSize="12">
      <path className={style.axis} d={`M0,${bottom}H${right}`} />
      <path className={style.outline} d={outlinePath(strip, place)} />
      {strip.columns > 0 ? (
        <>
          <path
            d={marksPath(strip, place, shape, false, open)}
            fill={mark}
            stroke={outline}
            strokeWidth="0.5"
          />
          {open && (
            <path className={style.hollow} d={marksPath(strip, place, shape, true, open)} stroke={mark} />
          )}
        </>
      ) : (
        <path d={barsPath(strip, place)} fill={mark} fillOpacity="0.55" />
      )}
      {mean !== undefined && <path d={`M${mean},${bottom + 1.5}l4,6h-8z`} fill={text} />}
      {picked && (
        <>
          <circle className={style.halo} cx={picked.x} cy={picked.y} r="5" />
          <circle className={style.ring} cx={picked.x} cy={picked.y} r="4.5" />
        </>
      )}
      <SilentMarks silent={silent} strip={strip} place={place} hue={mark} />
      {floor && (
        <text className={style.note} x={2} y={Math.max(area.top + 19, bottom - above - 6)}>
          <SvgWords text={floor} />
        </text>
      )}
      {outlined && (
        <text className={style.note} x={outlineX} y={bottom - 9}>
          <SvgWords text={outlined} />
        </text>
      )}
      <text
        className={style.name}
        x={low ? end - textWidth(facts, 12) - 6 : end}
        y={nameY}
        textAnchor="end"
        fill={text}
        {...laneHover(lane)}
      >
        {name}
      </text>
      <text className={style.state} x={end} y={low ? nameY : nameY + 15} textAnchor="end">
        <SvgWords text={facts} />
      </text>
    </g>
  );
}
