import { useEffect, useState } from 'react';
import { useExperiment } from '../../state/experiment';
import { announcements } from './announcements';

/** The least time between two announcements, in ms: a voice has to finish its sentence. */
const EVERY = 2000;

/** The page's one live region: it says what happens to the lanes, politely. */
export function Announcer() {
  const [text, setText] = useState('');

  useEffect(() => {
    // The newest news of each lane; older ones are no longer of interest.
    const news = new Map<number, string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saidAt = Number.NEGATIVE_INFINITY;

    const say = () => {
      timer = undefined;
      saidAt = performance.now();
      setText([...news.values()].join(' '));
      news.clear();
    };

    const unsubscribe = useExperiment.subscribe(({ lanes }, before) => {
      for (const [id, words] of announcements(before.lanes, lanes)) news.set(id, words);
      if (news.size > 0) timer ??= setTimeout(say, Math.max(0, saidAt + EVERY - performance.now()));
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, []);

  return (
    <div role="status" className="visually-hidden">
      {text}
    </div>
  );
}
