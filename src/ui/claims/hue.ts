import type { Hue } from '../../claims/figure';
import { type LaneStyle, styleOf } from '../text/lane-style';

const OTHER: LaneStyle = { mark: 'var(--ink-3)', text: 'var(--ink-2)', shape: 'square' };

/** How networks of a curriculum look here: as the lanes of the default experiment do; others have no hue. */
export const hueStyle = (hue: Hue): LaneStyle =>
  hue === 'other' ? OTHER : styleOf({ id: hue === 'single' ? 0 : 1 });

/** The styles of a label in a figure: in the hue of what it names; a curriculum's name is bold. */
export const labelStyle = (label: string, hue: Hue) => ({
  fill: hueStyle(hue).text,
  fontWeight: /head|many/i.test(label) ? 600 : 400,
});

/** About how wide a label is, in px, wherever it is drawn: in a build nothing can be measured. */
export const labelWidth = (label: string): number => Math.ceil(6.7 * label.length);
