import type { RetrainingSettings } from '../../config/analyses/retraining';
import { benchOf } from '../../state/breakable';
import type { Lane } from '../../state/lane';
import type { Damaged } from '../../state/lesions';
import type { Phrase } from '../text/phrase';
import { brokenHeadline, isNews } from './broken';
import type { Length } from './headline';
import { lesionedHeadline } from './lesioned';

/** What is damaged, and what stands on the bench. */
interface Damage {
  damaged: Readonly<Record<number, Damaged>>;
  /** The N that was chosen there. */
  N?: number;
  isBreaking: boolean;
  what: RetrainingSettings['what'];
}

/** What damage does to the networks now, else what breaking them has found; undefined where neither is news. */
export function foundHeadline(
  lanes: readonly Lane[],
  { damaged, N, isBreaking, what }: Damage,
  length: Length,
): Phrase | undefined {
  const lesioned = lesionedHeadline(lanes, damaged, length);
  if (lesioned || isBreaking) return lesioned;
  const bench = benchOf(lanes, N);
  return isNews(bench, lanes) ? brokenHeadline(lanes, bench, what, length) : undefined;
}
