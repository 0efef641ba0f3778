import type { Lane } from '../../state/lane';
import { stateWords, troubleWords, whole } from '../controls/readout/words';
import { nameOf } from '../lane-style';

type Announced = Pick<
  Lane,
  'config' | 'status' | 'epoch' | 'step' | 'heads' | 'reached' | 'accuracy' | 'stepsPerSecond' | 'trouble'
> & { records: Lane['records'] };

/** What happened to a lane between two moments, for those who hear the page; undefined where nothing did. */
export function announcement(before: Announced, after: Announced): string | undefined {
  // A run that began anew is no news of the old one.
  if (after.step < before.step) return undefined;
  // With the plain hyphen: the one that does not break is read out by some voices.
  const name = nameOf(after).replace('\u2011', '-');
  const news = [promotion(before, after), ending(before, after)].filter(Boolean);
  return news.length > 0 ? `${name} ${news.join(' and ')}.` : undefined;
}

function promotion(before: Announced, after: Announced): string | undefined {
  if (after.reached <= before.reached) return undefined;
  const step = after.records.findLast(({ promoted }) => promoted)?.step ?? after.step;
  return `reached N = ${after.reached} at step ${whole(step)}`;
}

function ending(before: Announced, after: Announced): string | undefined {
  if (after.status === before.status) return undefined;
  switch (after.status) {
    case 'paused':
      return before.status === 'running' ? stateWords(after) : undefined;
    case 'target':
    case 'gaveUp':
      return stateWords(after);
    case 'diverged':
    case 'failed':
      return `stopped: ${troubleWords(after)?.replace(/\.$/, '')}`;
    default:
      return undefined;
  }
}
