import { type CSSProperties, useLayoutEffect, useMemo, useRef } from 'react';
import type { Sequence } from '../../../analysis/sequence';
import type { Lane } from '../../../state/lane';
import { useTokens } from '../../kit/use-tokens';
import { styleOf } from '../../text/lane-style';
import { rgbOf } from '../weights/image';
import { paintStates } from './heat';
import type { RowPlace } from './place';
import style from './sequence.module.css';

interface Props {
  lane: Pick<Lane, 'id'>;
  sequence: Sequence;
  order: readonly number[];
  place: RowPlace;
  at: number;
}

/** The activity of all neurons, a pixel for each at every bit, up to the present one. */
export function NeuronHeat({ lane, sequence, order, place, at }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  // The token's name, out of "var(--lane-1)".
  const full = styleOf(lane).mark.slice(4, -1);
  const colours = useTokens(useMemo(() => ({ none: '--panel', full }), [full]));
  const [H, M] = [order.length, sequence.bits.length];

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(M, H);
    paintStates(image.data, sequence, order, at, { none: rgbOf(colours.none), full: rgbOf(colours.full) });
    context.putImageData(image, 0, 0);
  }, [sequence, order, at, colours, M, H]);

  const { left, column, neurons } = place;
  const box: CSSProperties = { left, top: neurons.top, width: column * M, height: neurons.height };
  return (
    <div className={style.heat} style={box}>
      <canvas ref={canvas} width={M} height={H} data-dense={H > neurons.height} />
    </div>
  );
}
