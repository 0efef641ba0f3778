import type { Lane } from '../../state/lane';
import { type LaneStyle, styleOf } from '../lane-style';

const HEIGHT = 12;

/** A piece of a lane's line with its marker: how the lane looks in every chart. */
export function LaneSample({ id, width = 30 }: Pick<Lane, 'id'> & { width?: number }) {
  const { mark, dash, shape } = styleOf({ id });
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" style={{ flex: 'none' }}>
      <path d={`M0 ${HEIGHT / 2}h${width}`} stroke={mark} strokeWidth="2" strokeDasharray={dash} />
      <path d={MARKERS[shape]} fill={mark} transform={`translate(${width / 2} ${HEIGHT / 2})`} />
    </svg>
  );
}

const MARKERS: Record<LaneStyle['shape'], string> = {
  circle: 'M-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0Z',
  diamond: 'M0-5.2 5.2 0 0 5.2-5.2 0Z',
  square: 'M-3.6-3.6h7.2v7.2h-7.2Z',
  triangle: 'M0-5 4.6 3.6h-9.2Z',
};
