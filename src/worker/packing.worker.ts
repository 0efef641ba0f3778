import { loadProcessor } from '../engines/processor';
import { packNetwork } from '../neighbours/packing/train-network';
import { breathe } from './breathe';
import type { PackingCommand, PackingReply } from './packing-protocol';

/** The worker that trains networks for the page on packing, one at a time; it is stopped by being ended. */

const loading = loadProcessor();
loading.catch(() => {}); // said where it is needed

const post = (reply: PackingReply) => self.postMessage(reply);

/** Blocks that may still be trained, and who waits for more. */
let allowed = 0;
let goOn = () => {};

/** Waits until another block may be trained. */
async function allowance(): Promise<void> {
  await breathe(); // a pause may have come
  while (allowed <= 0)
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  allowed--;
}

self.onmessage = async ({ data }: MessageEvent<PackingCommand>) => {
  if (data.kind === 'allow') {
    allowed = data.blocks;
    return goOn();
  }
  try {
    const packing = packNetwork(await loading, data.settings);
    for (;;) {
      await allowance();
      const { done, value } = await packing.next();
      if (done) return post({ kind: 'network', network: value });
      post({ kind: 'progress', ...value });
    }
  } catch (error) {
    post({ kind: 'failed', message: (error as Error).message });
  }
};
