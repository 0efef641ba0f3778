import { nameOfN, placeWords, shortNameOfN, streamPlace } from '../../config/task-name';
import { whole } from '../../math/english';
import type { Lane } from '../../state/lane';

/**
 * How a lane stands, in one line beside its name.
 * @param brief where there is little room
 */
export function stateWords(lane: Lane, brief = false): string {
  const { status, config, heads, reached, epoch } = lane;
  const before = brief || reached < config.curriculum.startN ? '' : `${nameOfN(config.task, reached)}, `;
  if (lane.recorded && status !== 'target') return `N = ${reached}`;
  const place = streamPlace(config, lane);
  if (place && status === 'running') return placeWords(place);
  if (place && status === 'gaveUp') return `all ${whole(place.blocks)} blocks done`;
  const learning = shortNameOfN(config.task, heads.at(-1) ?? config.curriculum.startN);
  switch (status) {
    case 'starting':
      return '';
    case 'running':
      return `${before}learning ${learning}`;
    case 'paused':
      return epoch === 0 ? `${before}learning ${learning}` : `${before}paused`;
    case 'target':
      return brief ? 'at the target' : `stopped at the target, epoch ${whole(epoch)}`;
    case 'gaveUp':
      return `${before}stopped at ${whole(epoch)} epochs`;
    case 'diverged':
      return `${before}diverged`;
    case 'failed':
      return `${before}failed`;
  }
}
