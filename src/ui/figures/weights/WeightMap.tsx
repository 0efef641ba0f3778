import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import type { Connections } from '../../../state/connections';
import { useLesions } from '../../../state/lesions';
import { neuronPicked, usePicked } from '../../../state/picked';
import { useTokens } from '../../kit/use-tokens';
import { crossPath } from '../../lane/marker-path';
import { afterKey, type WeightCell, weightWords } from './hover';
import { paintWeights, rgbOf, WEIGHT_TOKENS } from './image';
import style from './weights.module.css';

interface Props {
  laneId: number;
  /** What the map is of, for those who do not see it. */
  label: string;
  weights: Float32Array;
  order: readonly number[];
  connections: Connections | undefined;
  /** Neurons that are silenced: their rows and columns are blank, and a ✕ stands where the two meet. */
  silent: readonly number[];
  /** In px. */
  side: number;
  cell: WeightCell | undefined;
  onCell(cell: WeightCell | undefined): void;
}

/**
 * All weights of a network, a pixel each; one can be asked for, with the mouse, a tap or the arrow keys. A click picks the
 * neuron that a row drives; another one, or Delete, silences it or heals it.
 */
export function WeightMap({ laneId, label, weights, order, connections, silent, side, cell, onCell }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colours = useTokens(WEIGHT_TOKENS);
  const H = order.length;
  const mask = connections?.mask;
  const { toggle } = useLesions.getState();

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || H === 0) return;
    const image = context.createImageData(H, H);
    const { none, plus, minus, absent } = colours;
    const rgb = { none: rgbOf(none), plus: rgbOf(plus), minus: rgbOf(minus), absent: rgbOf(absent) };
    paintWeights(image.data, weights, order, rgb, mask);
    context.putImageData(image, 0, 0);
  }, [weights, order, mask, colours, H]);

  const pointed = (event: MouseEvent<HTMLElement>): WeightCell => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const place = (share: number) => Math.min(H - 1, Math.max(0, Math.floor(share * H)));
    return { row: place((event.clientY - top) / height), column: place((event.clientX - left) / width) };
  };

  return (
    <div
      className={style.map}
      role="slider"
      tabIndex={0}
      aria-label={`${label} Move over the weights with the arrow keys; Delete silences the neuron of a row.`}
      aria-valuemin={1}
      aria-valuemax={H * H}
      aria-valuenow={cell ? cell.row * H + cell.column + 1 : 1}
      aria-valuetext={cell ? weightWords(weights, order, cell, silent, mask) : 'no weight chosen'}
      onPointerMove={(event) => event.pointerType !== 'touch' && onCell(pointed(event))}
      onPointerLeave={(event) => event.pointerType !== 'touch' && onCell(undefined)}
      onPointerUp={(event) => event.pointerType === 'touch' && onCell(pointed(event))}
      onBlur={() => onCell(undefined)}
      onClick={(event) => {
        const neuron = order[pointed(event).row];
        if (neuronPicked(laneId, usePicked.getState()) === neuron) toggle(laneId, neuron);
        else usePicked.getState().pick(laneId, neuron);
      }}
      onKeyDown={(event) => {
        if (cell && event.key === 'Delete') toggle(laneId, order[cell.row]);
        const next = afterKey(event.key, cell, H);
        if (next) event.preventDefault();
        if (next || event.key === 'Escape') onCell(next);
      }}
    >
      <canvas ref={canvas} width={H} height={H} data-dense={H > side} />
      <svg className={style.frame} aria-hidden="true">
        <rect x="0.5" y="0.5" width={side - 1} height={side - 1} />
        {connections?.excitatory !== undefined && (
          <Signs order={order} excitatory={connections.excitatory} unit={side / H} />
        )}
        {silent.map((neuron) => (
          <Silenced key={neuron} at={(order.indexOf(neuron) + 0.5) * (side / H)} side={side} />
        ))}
      </svg>
      {cell && <CellMark {...cell} unit={side / H} />}
    </div>
  );
}

/** Above each column, whether its neuron excites or inhibits. */
function Signs({ order, excitatory, unit }: { order: readonly number[]; excitatory: number; unit: number }) {
  const over = (excites: boolean) =>
    order
      .flatMap((neuron, i) => (neuron < excitatory === excites ? [`M${i * unit},-1.5h${unit}`] : []))
      .join('');
  return (
    <g className={style.signs}>
      <path data-sign="plus" d={over(true)} />
      <path data-sign="minus" d={over(false)} />
    </g>
  );
}

/** From the middle of a ✕ to its ends, in px. */
const CROSS = 3;

function Silenced({ at, side }: { at: number; side: number }) {
  // Also that of a neuron at the edge is whole.
  const middle = Math.min(side - CROSS - 2, Math.max(CROSS + 2, at));
  const cross = crossPath({ x: middle, y: middle }, CROSS);
  return (
    <g className={style.silenced}>
      <path d={`M0,${at}H${side}M${at},0V${side}`} strokeDasharray="1 3" />
      <path data-halo d={cross} />
      <path data-cross d={cross} />
    </g>
  );
}

/** A frame round one weight, never smaller than one can see. */
function CellMark({ row, column, unit }: WeightCell & { unit: number }) {
  const side = Math.max(7, unit + 2);
  const from = (at: number) => (at + 0.5) * unit - side / 2;
  return (
    <i className={style.cell} style={{ left: from(column), top: from(row), width: side, height: side }} />
  );
}
