import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { nameOfN } from '../../../config/task-name';
import type { Lane } from '../../../state/lane';
import { questionsOf } from '../../../state/questions';
import { textWidth } from '../../kit/text-width';
import { styleOf } from '../../text/lane-style';
import { BitCells } from './BitCells';
import { headMarks } from './head-marks';
import { slowestFirst } from './heat';
import { afterKey } from './keys';
import { Labels } from './Labels';
import { NeuronHeat } from './NeuronHeat';
import { bitAt, headAt, type RowPlace } from './place';
import { SilentRows } from './SilentRows';
import style from './sequence.module.css';
import { type BitStanding, bracketWords, spokenAnswer } from './words';

interface Props {
  lane: Lane;
  standing: BitStanding;
  place: RowPlace;
  onMove(at: number, head?: number): void;
}

/** A row of bits, what all neurons do with it, and what all heads say; the present bit and the head asked are framed. */
export function SequenceDrawing({ lane, standing, place, onMove }: Props) {
  const { sequence, at, head } = standing;
  const { width, height, left, column, bits, heads } = place;
  const [M, K] = [sequence.bits.length, sequence.heads.length];
  const order = useMemo(() => slowestFirst(sequence.tau), [sequence]);
  const marks = useMemo(() => headMarks(sequence, at, place), [sequence, at, place]);
  const words = questionsOf(lane.config.task, lane.config.network.context);
  const hue = styleOf(lane).mark;

  const nameOf = (N: number) => nameOfN(lane.config.task, N);
  const counted = lane.config.network.context === 'none' ? countedHeads(K) : 'one readout';
  const said = bracketWords(standing, words);
  const from = left + Math.max(0, at + 1 - words.span(sequence.heads[head])) * column;
  const to = left + (at + 1) * column;
  const half = textWidth(said, 12) / 2 + 2;
  const middle = Math.min(width - half, Math.max(half, (from + to) / 2));
  const top = bits.top - 4;

  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    onMove(bitAt(place, point(event), M), headAt(place, point(event), K));
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons > 0) onMove(bitAt(place, point(event), M));
  };
  const press = (event: KeyboardEvent) => {
    const next = afterKey(event.key, { at, head }, M, K);
    if (!next) return;
    event.preventDefault();
    onMove(next.at, next.head);
  };

  return (
    <div
      className={style.drawing}
      style={{ height }}
      role="slider"
      tabIndex={0}
      aria-label="The present bit. Step with ← and →; ask another head with ↑ and ↓."
      aria-valuemin={1}
      aria-valuemax={M}
      aria-valuenow={at + 1}
      aria-valuetext={spokenAnswer(standing, words)}
      onPointerDown={begin}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <NeuronHeat lane={lane} sequence={sequence} order={order} place={place} at={at} />
      <svg width={width} height={height} aria-hidden="true">
        <text className={style.bracketWords} x={middle} y={10} textAnchor="middle">
          {said}
        </text>
        <path className={style.bracket} d={`M${from + 1},${top - 3}v-6H${to - 1}v6`} />
        <BitCells bits={sequence.bits} at={at} place={place} />
        <SilentRows sequence={sequence} order={order} place={place} at={at} />
        <path d={marks.filled} fill={hue} />
        <path d={marks.outlined} fill="none" stroke={hue} />
        <path className={style.crosses} d={marks.crosses} />
        <rect
          className={style.row}
          x={left - 3}
          y={heads.top + head * heads.pitch - 0.5}
          width={to - left + 6}
          height={heads.pitch + 1}
          rx="3"
        />
        <rect
          className={style.cursor}
          x={to - column}
          y={top}
          width={column}
          height={heads.top + K * heads.pitch + 4 - top}
          rx="4"
        />
        {/* Last, so that no frame runs through words. */}
        <Labels
          sequence={sequence}
          order={order}
          head={head}
          place={place}
          one={words.answers[1]}
          nameOf={nameOf}
          counted={counted}
        />
      </svg>
    </div>
  );
}

const countedHeads = (count: number) => (count === 1 ? '1 head' : `${count} heads`);
