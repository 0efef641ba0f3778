import type { Lane } from '../../state/lane';
import { whole } from './standing';

/**
 * How a lane stands, in one line beside its name.
 * @param brief where there is little room
 */
export function stateWords(lane: Lane, brief = false): string {
  const { status, config, heads, reached, epoch } = lane;
  const before = brief || reached < config.curriculum.startN ? '' : `N = ${reached}, `;
  if (lane.recorded && status !== 'target') return `N = ${reached}`;
  switch (status) {
    case 'starting':
      return '';
    case 'running':
      return `${before}learning ${heads.at(-1)}`;
    case 'paused':
      return epoch === 0 ? `${before}learning ${heads.at(-1)}` : `${before}paused`;
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
