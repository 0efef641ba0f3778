import type { Lane } from '../../../state/lane';
import type { Damaged } from '../../../state/lesions';
import { useCursor } from '../../kit/cursor';
import { linear } from '../../kit/geometry';
import style from '../../kit/plot.module.css';
import { SvgWords } from '../../kit/SvgWords';
import { textWidth } from '../../kit/text-width';
import { laneClass, laneHover } from '../../lane/lane-hover';
import { styleOf } from '../../text/lane-style';
import { exactPercent } from '../../text/numbers';
import { type Fall, fallsOf, fallWords } from './damage';
import { type Tooth, teethOf } from './data';
import { accuracyAt, accuracySummary } from './words';

interface Props {
  lane: Lane;
  damaged?: Damaged;
  name: string;
  /** The row's place and height; the height of its words is part of it. */
  top: number;
  height: number;
  /** Of the whole row. */
  width: number;
  /** Where the axis ends. */
  right: number;
  /** The width of one N, and its middle. */
  slot: number;
  center(N: number): number;
}

/** From the top of a row to where an accuracy of 1 would be, in px. */
const WORDS = 27;

/** Whiskers shorter than this say nothing, in px. */
const SEEN = 4;

/** One lane's bars over N, from 50 % upwards. */
export function AccuracyRow(props: Props) {
  const { lane, damaged, name, top, height, width, right, slot, center } = props;
  const { N } = useCursor();
  const { threshold } = lane.config.curriculum;
  const y = linear({ min: 0.5, max: 1, ticks: [] }, top + height, top + Math.min(WORDS, 0.5 * height));
  const teeth = teethOf(lane);
  const { mark } = styleOf(lane);
  const falls = damaged ? fallsOf(damaged) : [];
  const bar = Math.max(1, Math.min(13, 0.62 * slot));
  const dash = Math.max(2, Math.min(18.5, 0.88 * slot));
  const at = Math.round(y(threshold)) + 0.5;
  const ticks = [0.75, 0.5].filter((tick) => Math.abs(y(tick) - at) > 12);

  return (
    <g className={laneClass(lane)}>
      <path className={style.grid} d={`M0,${y(0.75)}H${right}`} />
      {N !== undefined && teeth.some((tooth) => tooth.N === N) && (
        <rect
          className={style.column}
          x={center(N) - slot / 2}
          y={y(1)}
          width={slot}
          height={y(0.5) - y(1)}
        />
      )}
      {[true, false].map((trained) => {
        const some = teeth.filter((tooth) => tooth.trained === trained);
        const cap = trained ? 3 : 2;
        return (
          <g key={String(trained)} fill={mark} className={damaged && style.falling}>
            <path d={some.map((tooth) => rise(tooth, cap)).join('')} fillOpacity={trained ? 0.3 : 0.16} />
            <path d={some.map((tooth) => capOf(tooth, cap)).join('')} />
          </g>
        );
      })}
      <path
        d={teeth.map(whiskerOf).join('')}
        fill="none"
        stroke={styleOf(lane).text}
        strokeWidth="1.5"
        className={damaged && style.falling}
      />
      <path className={style.ghost} d={falls.map(ghostOf).join('')} stroke={mark} />
      <path className={style.axis} d={`M0,${y(0.5)}H${right}`} />
      <path className={style.threshold} d={`M0,${at}H${right}`} />
      <path
        className={style.chance}
        d={teeth.map(({ N, chance }) => `M${center(N) - dash / 2},${y(chance)}h${dash}`).join('')}
      />
      <text className={style.tickBold} x={right + 8} y={at + 4}>
        {exactPercent(threshold)}
      </text>
      {ticks.map((tick) => (
        <text key={tick} className={style.tick} x={right + 8} y={y(tick) + (tick === 0.5 ? 3.5 : 4)}>
          {exactPercent(tick)}
        </text>
      ))}
      <RowWords
        lane={lane}
        name={name}
        y={top + 17}
        width={width}
        fell={damaged && fallWords(lane, damaged)}
      />
    </g>
  );

  function rise({ N, accuracy }: Tooth, cap: number): string {
    const from = y(Math.max(0.5, accuracy)) + cap;
    return from < y(0.5) ? `M${center(N) - bar / 2},${from}h${bar}V${y(0.5)}h${-bar}z` : '';
  }

  /** Where a bar was before the damage. */
  function ghostOf({ N, before, now }: Fall): string {
    const [from, to] = [before, now].map((value) => y(Math.max(0.5, value)));
    return `M${center(N) - bar / 2},${to}V${from}h${bar}V${to}`;
  }

  /** From the lowest to the highest of several networks, where one sees that they differ. */
  function whiskerOf({ N, range }: Tooth): string {
    const [low, high] = (range ?? []).map((value) => y(Math.max(0.5, value)));
    if (!(low - high > SEEN)) return '';
    const [x, half] = [center(N), bar / 3];
    return `M${x - half},${high}h${2 * half}M${x - half},${low}h${2 * half}M${x},${high}V${low}`;
  }

  function capOf({ N, accuracy }: Tooth, cap: number): string {
    const from = Math.min(y(Math.max(0.5, accuracy)), y(0.5) - cap);
    return `M${center(N) - bar / 2},${from}h${bar}v${cap}h${-bar}z`;
  }
}

interface RowWordsProps extends Pick<Props, 'lane' | 'name' | 'width'> {
  y: number;
  fell?: string;
}

/** The lane's name, and what it can do: altogether, or at the chosen N; no more than there is room for. */
function RowWords({ lane, name, y, width, fell }: RowWordsProps) {
  const { N } = useCursor();
  const { value, words } =
    N === undefined ? { value: undefined, words: fell ?? accuracySummary(lane) } : accuracyAt(lane, N);
  const before = value ? `${name} ${value} ` : `${name} `;
  const isLong = words.includes(', ') && textWidth(before, 12, 600) + textWidth(words, 12) > width;
  return (
    <text y={y} fontSize="12">
      <tspan className={style.name} fill={styleOf(lane).text} {...laneHover(lane)}>
        {name}
      </tspan>{' '}
      {value && <tspan className={style.value}>{value} </tspan>}
      <tspan className={style.state}>
        <SvgWords text={isLong ? words.slice(0, words.lastIndexOf(', ')) : words} />
      </tspan>
    </text>
  );
}
