import type { RetrainingSettings } from '../../config/analyses/retraining';
import { presentBench, useBench } from '../../state/bench';
import type { Breakable } from '../../state/breakable';
import { learntCaption } from '../figures/train-on/caption';
import { learntNext } from '../figures/train-on/data';
import { within } from '../text/sentence-case';

/** Tells what Train on has found whenever it ends; what is returned ends that. */
export const whenLearnt = (tell: (news: string) => void): (() => void) =>
  useBench.subscribe(({ learning, what }, before) => {
    if (learning || !before.learning) return;
    const news = learntNews(presentBench().lanes, what);
    if (news) tell(news);
  });

/** What Train on has found of the nearest new task, for those who hear the page; undefined where nothing was learnt. */
export function learntNews(
  bench: readonly Breakable[],
  what: RetrainingSettings['what'],
): string | undefined {
  const learnt = learntNext(bench, what);
  const { news } = learntCaption(learnt);
  return news && `Trained on N = ${learnt.Ns[0]}: ${within(news).replaceAll('\u2011', '-')}`;
}
