import { useEffect, useState } from 'react';
import { useExperiment } from '../../state/experiment';
import { useTour } from '../../state/tour';
import { afterLoad } from '../parts/after-load';
import { announcements, lastKnown } from './announcements';

/** The least time between two announcements, in ms: a voice has to finish its sentence. */
const EVERY = 2000;

/** The page's one live region: it says what happens to the lanes, what copies of them have learnt, and the tour, politely. */
export function Announcer() {
  const [text, setText] = useState('');

  useEffect(() => {
    // What has happened since then is told as it is when it is said: nothing is told that is over by then.
    let known: Parameters<typeof announcements>[0] = useExperiment.getState().lanes;
    let ofTour: string | undefined;
    let ofLearning: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saidAt = Number.NEGATIVE_INFINITY;

    const say = () => {
      timer = undefined;
      const { lanes } = useExperiment.getState();
      const news = [
        ...announcements(known, lanes).values(),
        ...[ofLearning, ofTour].flatMap((each) => each ?? []),
      ];
      known = lanes;
      ofTour = undefined;
      ofLearning = undefined;
      if (news.length === 0) return;
      saidAt = performance.now();
      setText(news.join(' '));
    };

    const soon = () => {
      timer ??= setTimeout(say, Math.max(0, saidAt + EVERY - performance.now()));
    };

    const unsubscribe = useExperiment.subscribe(({ lanes }, before) => {
      if (lanes === before.lanes) return;
      known = lastKnown(lanes, before.lanes, known);
      if (announcements(known, lanes).size > 0) soon();
    });
    const unsubscribeTour = useTour.subscribe(({ said }, before) => {
      if (said === before.said) return;
      ofTour = said;
      soon();
    });
    let gone = false;
    let unsubscribeLearning = () => {};
    const listen = ({ whenLearnt }: typeof import('./learnt-news')) => {
      if (gone) return;
      unsubscribeLearning = whenLearnt((news) => {
        ofLearning = news;
        soon();
      });
    };
    afterLoad(() => void import('./learnt-news').then(listen, () => {})); // then nothing is said of it
    return () => {
      gone = true;
      unsubscribe();
      unsubscribeLearning();
      unsubscribeTour();
      clearTimeout(timer);
    };
  }, []);

  return (
    <div role="status" className="visually-hidden">
      {text}
    </div>
  );
}
