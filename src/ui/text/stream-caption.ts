import type { Lane } from '../../state/lane';
import type { Caption } from './caption';

/** Under figures of what was promoted, where nothing ever is; undefined where a lane climbs. */
export const streamCaption = (lanes: readonly Lane[]): Caption | undefined =>
  lanes.every(({ config }) => config.curriculum.kind === 'stream')
    ? { look: 'Nothing is promoted in a stream.', news: 'Look at the losses, further down.' }
    : undefined;
