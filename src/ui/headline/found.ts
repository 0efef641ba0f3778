import type { useBench } from '../../state/bench';
import { benchOf } from '../../state/breakable';
import type { Lane } from '../../state/lane';
import type { Damaged } from '../../state/lesions';
import type { Phrase } from '../text/phrase';
import { brokenHeadline, isNews } from './broken';
import type { Length } from './headline';
import { lesionedHeadline } from './lesioned';

export { useBench } from '../../state/bench';

type BenchState = ReturnType<typeof useBench.getState>;

/** What damage does to the networks now, else what breaking them has found; undefined where neither is news. */
export function foundHeadline(
  lanes: readonly Lane[],
  damaged: Readonly<Record<number, Damaged>>,
  { N, breaking, what }: Pick<BenchState, 'N' | 'breaking' | 'what'>,
  length: Length,
): Phrase | undefined {
  const lesioned = lesionedHeadline(lanes, damaged, length);
  if (lesioned || breaking) return lesioned;
  const bench = benchOf(lanes, N);
  return isNews(bench, lanes) ? brokenHeadline(lanes, bench, what, length) : undefined;
}
