import { styleOf } from '../text/lane-style';
import { markerPath } from './marker-path';

const HEIGHT = 12;

/** A piece of a lane's line with its marker: how the lane looks in every figure. */
export function LaneSample({ id, width = 30 }: { id: number; width?: number }) {
  const { mark, dash, shape, outline } = styleOf({ id });
  const middle = { x: width / 2, y: HEIGHT / 2 };
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" style={{ flex: 'none' }}>
      <path d={`M0 ${middle.y}h${width}`} stroke={mark} strokeWidth="2" strokeDasharray={dash} />
      <path d={markerPath(shape, middle, 4)} fill={mark} stroke={outline} />
    </svg>
  );
}
