import { useEffect, useState } from 'react';
import { useExperiment } from '../../state/experiment';
import { useTour } from '../../state/tour';
import { announcements } from './announcements';

/** The least time between two announcements, in ms: a voice has to finish its sentence. */
const EVERY = 2000;

/** The page's one live region: it says what happens to the lanes, and in the tour, politely. */
export function Announcer() {
  const [text, setText] = useState('');

  useEffect(() => {
    // The newest news of each lane; older ones are no longer of interest.
    const news = new Map<number | 'tour', string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saidAt = Number.NEGATIVE_INFINITY;

    const say = () => {
      timer = undefined;
      saidAt = performance.now();
      setText([...news.values()].join(' '));
      news.clear();
    };

    const soon = () => {
      timer ??= setTimeout(say, Math.max(0, saidAt + EVERY - performance.now()));
    };

    const unsubscribe = useExperiment.subscribe(({ lanes }, before) => {
      for (const [id, words] of announcements(before.lanes, lanes)) news.set(id, words);
      if (news.size > 0) soon();
    });
    const unsubscribeTour = useTour.subscribe(({ said }, before) => {
      if (said === before.said) return;
      news.set('tour', said);
      soon();
    });
    return () => {
      unsubscribe();
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
