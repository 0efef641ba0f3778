import style from '../../kit/plot.module.css';
import { neuronName } from '../../text/neuron-words';
import type { Strip } from './strip';
import { type MarkPlace, placeOf } from './strip-paths';

interface Props {
  silent: readonly number[];
  strip: Strip;
  place: MarkPlace;
  hue: string;
}

/** So many silent neurons of a strip have their names beside them. */
const NAMED = 2;
/** From a mark up to its ✕, and the half of that, in px. */
const STEM = 6;
const CROSS = 3;

/** Silent neurons: hollow, with a ✕ above them. */
export function SilentMarks({ silent, strip, place, hue }: Props) {
  return silent.map((neuron, i) => {
    const at = placeOf(neuron, strip, place);
    if (!at) return null;
    const top = at.y - STEM - CROSS - 2;
    return (
      <g key={neuron}>
        <circle className={style.hollow} cx={at.x} cy={at.y} r="2.5" stroke={hue} />
        <path
          className={style.silenced}
          d={`M${at.x},${at.y - 3}v${3 - STEM}M${at.x - CROSS},${top - CROSS}l${2 * CROSS},${2 * CROSS}m0,${-2 * CROSS}l${-2 * CROSS},${2 * CROSS}`}
        />
        {i < NAMED && (
          <text className={style.note} x={at.x + 7} y={top + 4}>
            {neuronName(neuron)}
          </text>
        )}
      </g>
    );
  });
}
