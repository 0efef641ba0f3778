import type { Point } from '../../kit/geometry';
import style from '../../kit/plot.module.css';
import { textWidth } from '../../kit/text-width';
import { crossPath } from '../../lane/marker-path';
import { neuronName } from '../../text/neuron-words';
import { areNamed } from './silent-names';
import type { Strip } from './strip';
import { type MarkPlace, placeOf } from './strip-paths';

interface Props {
  silent: readonly number[];
  strip: Strip;
  place: MarkPlace;
  hue: string;
}

/** From a mark up to its ✕, and the half of that, in px. */
const STEM = 6;
const CROSS = 3;
/** From a ✕ to its name, in px. */
const BESIDE = 7;

/** Silent neurons: hollow, with a ✕ above them; the first ones have their names beside it, where there is room. */
export function SilentMarks({ silent, strip, place, hue }: Props) {
  const marks = silent.flatMap((neuron) => {
    const at = placeOf(neuron, strip, place);
    return at ? [{ neuron, at, cross: { x: at.x, y: at.y - STEM - CROSS - 2 } satisfies Point }] : [];
  });
  const named = areNamed(
    marks.map(({ cross, neuron }) => ({ ...cross, width: BESIDE + textWidth(neuronName(neuron), 12) })),
  );
  return marks.map(({ neuron, at, cross }, i) => (
    <g key={neuron}>
      <circle className={style.hollow} cx={at.x} cy={at.y} r="2.5" stroke={hue} />
      <path className={style.silenced} d={`M${at.x},${at.y - 3}v${3 - STEM}${crossPath(cross, CROSS)}`} />
      {named[i] && (
        <text className={style.note} x={cross.x + BESIDE} y={cross.y + 4}>
          {neuronName(neuron)}
        </text>
      )}
    </g>
  ));
}
