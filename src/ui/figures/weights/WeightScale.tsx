import { useLayoutEffect, useRef } from 'react';
import { useTokens } from '../../kit/use-tokens';
import { WEIGHT_TOKENS } from './image';
import style from './weights.module.css';

const [WIDTH, HEIGHT] = [72, 6];

/** The colours of the weights from −1 to +1; painted, so that a saved picture has them too. */
export function WeightScale() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { minus, none, plus } = useTokens(WEIGHT_TOKENS);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const colours = context.createLinearGradient(0, 0, WIDTH, 0);
    for (const [i, colour] of [minus, none, plus].entries()) colours.addColorStop(i / 2, colour);
    context.fillStyle = colours;
    context.fillRect(0, 0, WIDTH, HEIGHT);
  }, [minus, none, plus]);

  return <canvas ref={canvas} className={style.scale} width={WIDTH} height={HEIGHT} />;
}
