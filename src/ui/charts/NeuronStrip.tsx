import type { Lane } from '../../state/lane';
import { styleOf } from '../lane-style';
import type { Box } from './kit/geometry';
import { laneClass, laneHover } from './kit/lane-hover';
import style from './kit/plot.module.css';
import { SvgWords } from './kit/SvgWords';
import { textWidth } from './kit/text-width';
import { timescalesOf } from './neurons';
import { endOfStart, heightOver, type Strip } from './strip';
import { barsPath, marksPath, outlinePath } from './strip-paths';

interface Props {
  lane: Lane;
  name: string;
  strip: Strip;
  /** Where the strip lies; its axis is the bottom. */
  area: Box;
  /** The place of the mean, in px. */
  mean?: number;
  /** Whether the outline is explained here. */
  sayOutline: boolean;
}

/** Strips lower than this say all about a lane on one line. */
const LOW = 64;

/** The neurons of one lane over τ: marks or bars, the start as an outline, the mean as a triangle. */
export function NeuronStrip({ lane, name, strip, area, mean, sayOutline }: Props) {
  const { mark, text, shape, outline } = styleOf(lane);
  const { left, right, bottom } = area;
  const now = lane.tau?.length ? timescalesOf(lane.tau) : undefined;
  const width = (right - left) / strip.now.length;
  const place = { left, bottom, width };
  const low = bottom - area.top < LOW;

  const floor =
    now && now.atFloor > 0 ? `${now.atFloor.toLocaleString('en')} at ${low ? '' : 'the floor, '}τ = 1` : '';
  const under = Math.ceil((textWidth(floor, 12) - left) / width);
  const facts = now ? `mean ${now.mean.toFixed(2)}, slowest ${now.slowest.toFixed(1)}` : withoutTau(lane);
  const end = right - 8;
  const nameY = low ? area.top + 16 : bottom - 55;

  return (
    <g className={laneClass(lane)} fontSize="12">
      <path className={style.axis} d={`M0,${bottom}H${right}`} />
      <path className={style.outline} d={outlinePath(strip, place)} />
      {strip.columns > 0 ? (
        <path d={marksPath(strip, place, shape)} fill={mark} stroke={outline} strokeWidth="0.5" />
      ) : (
        <path d={barsPath(strip, place)} fill={mark} fillOpacity="0.55" />
      )}
      {mean !== undefined && <path d={`M${mean},${bottom + 1.5}l4,6h-8z`} fill={text} />}
      {floor && (
        <text
          className={style.note}
          x={2}
          y={Math.max(area.top + 19, bottom - heightOver(strip, 0, under) - 6)}
        >
          <SvgWords text={floor} />
        </text>
      )}
      {sayOutline && (
        <text className={style.note} x={left + endOfStart(strip) * width + 7} y={bottom - 9}>
          outline: at the start
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
        {facts}
      </text>
    </g>
  );
}

const withoutTau = ({ config }: Lane) => (config.network.cell === 'leaky' ? '' : 'gates, no τ');
