import { lookOf } from '../../config/counts';
import type { Lane } from '../../state/lane';

/** How a lane looks wherever it appears: a hue, and a second cue that needs no colour. */
export interface LaneStyle {
  /** For marks. */
  mark: string;
  /** For words in the lane's hue. */
  text: string;
  dash?: string;
  shape: 'circle' | 'diamond' | 'square' | 'triangle';
  /** Around marks that are too light to stand alone. */
  outline?: string;
}

const STYLES: LaneStyle[] = [
  { mark: 'var(--lane-1)', text: 'var(--lane-1-text)', shape: 'circle' },
  { mark: 'var(--lane-2)', text: 'var(--lane-2-text)', dash: '6 3', shape: 'diamond' },
  { mark: 'var(--lane-3)', text: 'var(--lane-3-text)', dash: '2 3', shape: 'square' },
  {
    mark: 'var(--lane-4)',
    text: 'var(--lane-4-text)',
    dash: '10 3 2 3',
    shape: 'triangle',
    outline: 'var(--lane-4-text)',
  },
];

export const styleOf = ({ id }: Pick<Lane, 'id'>): LaneStyle => STYLES[lookOf(id)];
