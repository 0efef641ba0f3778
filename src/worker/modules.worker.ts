import { measure } from '../neighbours/modules/measures';
import { trainModules } from '../neighbours/modules/train-network';
import { Allowance } from './allowance';
import type { ModulesReply, WantedModules } from './modules-protocol';
import type { PoolCommand } from './network-pool';

/** The worker that trains networks for the page on two halves, one at a time; it is stopped by being ended. */

const allowance = new Allowance();
const post = (reply: ModulesReply) => self.postMessage(reply);

self.onmessage = async ({ data }: MessageEvent<PoolCommand<WantedModules>>) => {
  if (data.kind === 'allow') return allowance.grant(data.blocks);
  const { settings, seed } = data.settings;
  try {
    const training = trainModules(settings, seed);
    let seconds = 0;
    for (;;) {
      await allowance.take();
      const since = performance.now();
      const { done, value } = training.next();
      seconds += (performance.now() - since) / 1000;
      if (!done) {
        post({ kind: 'progress', update: value.update, weights: value.network.weights });
        continue;
      }
      const result = { settings, seed, measures: measure(value, settings.noise), seconds };
      return post({ kind: 'network', result, weights: value.weights });
    }
  } catch (error) {
    post({ kind: 'failed', message: (error as Error).message });
  }
};
