import { memo } from 'react';
import style from '../../kit/plot.module.css';
import { SvgWords } from '../../kit/SvgWords';
import { textWidth } from '../../kit/text-width';
import { laneClass, laneHover } from '../../lane/lane-hover';
import { markerPath } from '../../lane/marker-path';
import { styleOf } from '../../text/lane-style';
import type { Broken } from '../break/view';
import type { NeuronsLayout } from './layout';

interface Props {
  one: Broken;
  name: string;
  words: string;
  layout: NeuronsLayout;
  row: NeuronsLayout['rows'][number];
}

const RADIUS = 3;
/** The least and the most that a mark is filled; that of a neuron of which nothing is known. */
const FILL = { least: 0.04, unknown: 0.4 };

/** The neurons of one network: what is left without each of them. */
export const NeuronsRow = memo(function NeuronsRow({ one, name, words, layout, row }: Props) {
  const { mark, text, shape } = styleOf(one.lane);
  const { band, slow, right } = layout;
  const spans = [band, slow].flatMap((part) => (part ? [part] : []));
  const levels = (at: number) => spans.map((span) => `M${span.left},${row.y(at)}H${span.right}`).join('');
  const floor = row.marks.filter(({ at }) => band && at.x < band.right).length;
  return (
    <g className={laneClass(one.lane)}>
      <path className={style.grid} d={levels(1) + levels(0.5)} />
      <path className={style.axis} d={levels(0)} />
      {[1, 0.5, 0].map((tick) => (
        <text key={tick} className={style.tick} x={right + 8} y={row.y(tick) + 4}>
          {tick}
        </text>
      ))}
      {row.marks.map(({ mark: { neuron, fullness }, at }) => (
        <path
          key={neuron}
          d={markerPath(shape, at, RADIUS)}
          fill={mark}
          fillOpacity={fullness === undefined ? FILL.unknown : FILL.least + (1 - FILL.least) * fullness}
          stroke={mark}
        />
      ))}
      {floor > 1 && (
        <text className={style.note} x={8} y={row.bottom - 8}>
          {floorWords(
            floor,
            slow === undefined,
            row.marks[0].mark.tau,
            row.marks[0].mark.fullness !== undefined,
          )}
        </text>
      )}
      <text y={row.top + 14} fontSize="12">
        <tspan className={style.name} fill={text} {...laneHover(one.lane)}>
          {name}
        </tspan>{' '}
        <tspan className={style.state}>
          <SvgWords text={fitting(words, layout.end - textWidth(`${name} `, 12, 600))} />
        </tspan>
      </text>
    </g>
  );
});

/** "33 at the floor, least recruited first". */
function floorWords(count: number, all: boolean, tau: number, known: boolean): string {
  const where = all ? `all at τ = ${Number(tau.toFixed(2))}` : `${count} at the floor`;
  return known ? `${where}, least recruited first` : where;
}

/** Words in so much room, in px: all of them, or those before the semicolon. */
const fitting = (words: string, room: number): string =>
  textWidth(words, 12) <= room ? words : words.split(';')[0];
