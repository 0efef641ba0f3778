import { type BanditSummary, summarise } from '../neighbours/bandit/summary';
import type { BanditCommand, BanditReply } from './bandit-protocol';

/** The worker that plays many worlds for the page on the bandit, and tells after every few what is known. */

/** After so many worlds it tells. */
const EVERY = 5;

const post = (reply: BanditReply) => self.postMessage(reply);
const tell = (summary: BanditSummary, done: boolean) => post({ kind: 'summary', summary, done });

self.onmessage = ({ data: { settings, seed } }: MessageEvent<BanditCommand>) => {
  try {
    const playing = summarise(settings, seed);
    for (let worlds = 1; ; worlds++) {
      const { done, value } = playing.next();
      if (done) return tell(value, true);
      if (worlds % EVERY === 0) tell(value(), false);
    }
  } catch (error) {
    post({ kind: 'failed', message: (error as Error).message });
  }
};
