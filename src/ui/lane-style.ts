import { FIELDS } from '../config/fields';
import type { Lane } from '../state/lane';

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

export const styleOf = ({ id }: Pick<Lane, 'id'>): LaneStyle => STYLES[id % STYLES.length];

/** A lane's name: its curriculum's, with a hyphen that does not break ("Single‑head"). */
export function nameOf({ config }: Pick<Lane, 'config'>): string {
  const label = FIELDS['curriculum.kind'].options[config.curriculum.kind].replace('-', '\u2011');
  return label[0].toUpperCase() + label.slice(1);
}

/** The same among others: lanes of one name are numbered ("Multi‑head 2"). */
export function nameAmong(
  lane: Pick<Lane, 'id' | 'config'>,
  lanes: readonly Pick<Lane, 'id' | 'config'>[],
): string {
  const alike = lanes.filter((other) => nameOf(other) === nameOf(lane));
  if (alike.length < 2) return nameOf(lane);
  return `${nameOf(lane)} ${alike.findIndex(({ id }) => id === lane.id) + 1}`;
}

/** The same for those who hear the page: some voices read the hyphen that does not break. */
export const spokenName: typeof nameAmong = (lane, lanes) => nameAmong(lane, lanes).replace('\u2011', '-');
