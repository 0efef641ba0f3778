import { useEffect, useState } from 'react';
import { useExperiment } from '../../state/experiment';
import { useLesions } from '../../state/lesions';
import { useRecording } from '../../state/recording';
import { type TourStep, useTour } from '../../state/tour';
import { momentNow, type PageMoment, whenDone } from '../../state/tour-steps';
import { askWords, TITLES } from './ask';
import { shownWords } from './shown';
import { bringIntoView, targetOf } from './targets';

/** Where one sees what comes of a step that is about a control. */
const SCENES: Partial<Record<TourStep, TourStep>> = { change: 'compare' };

/** Leads to a step, tells of it, and waits until it is done: then what is to be seen where one was then, as it is now. */
export function useShown(at: TourStep, steps: readonly TourStep[]): string | undefined {
  const [done, setDone] = useState<{ at: TourStep; moment: PageMoment }>();
  const lanes = useExperiment((state) => state.lanes);
  const recorded = useRecording((state) => state.lanes);
  const damaged = useLesions((state) => state.damaged);
  const place = steps.indexOf(at) + 1;
  const of = steps.length - 1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a step is told once, however many there are by then
  useEffect(() => {
    const { say } = useTour.getState();
    document.documentElement.dataset.touring = at;
    bringIntoView(targetOf(SCENES[at] ?? at));
    setDone(undefined);
    const where = at === 'end' ? [] : `step ${place} of ${of}`;
    say(['Tour', where, TITLES[at], askWords(at, momentNow().lanes, false)].flat().join(': '));
    const stop = whenDone(at, () => {
      const moment = momentNow();
      setDone({ at, moment });
      say(shownWords(at, moment));
    });
    return () => {
      stop();
      delete document.documentElement.dataset.touring;
    };
  }, [at]);

  if (done?.at !== at) return undefined;
  return shownWords(at, { ...done.moment, lanes, damaged, seen: recorded ?? lanes });
}
