import { SIDES, type Side } from '../../../neighbours/modules/settings';
import { LaneSample } from '../../lane/LaneSample';
import { type LaneStyle, styleOf } from '../../text/lane-style';

/** How what belongs to a side looks: the left digit as the first lane, the right one as the second. */
export const sideStyle = (side: 0 | 1): LaneStyle => styleOf({ id: side });

export const SideSample = ({ side }: { side: 0 | 1 }) => <LaneSample id={side} />;

export const sideName = (side: 0 | 1): Side => SIDES[side];

/** "Left", at the beginning of a sentence. */
export const sideTitle = (side: 0 | 1): string => (side === 0 ? 'Left' : 'Right');
