import { loadProcessor } from '../engines/processor';
import type { PackingSettings } from '../neighbours/packing/settings';
import { packNetwork } from '../neighbours/packing/train-network';
import { Allowance } from './allowance';
import type { PoolCommand } from './network-pool';
import type { PackingReply } from './packing-protocol';

/** How a worker trains networks for the page on packing, one at a time; it is stopped by being ended. */

const loading = loadProcessor();
loading.catch(() => {}); // said where it is needed

const post = (reply: PackingReply) => self.postMessage(reply);

const allowance = new Allowance();

export async function obey(told: PoolCommand<PackingSettings>): Promise<void> {
  if (told.kind === 'allow') return allowance.grant(told.blocks);
  try {
    const packing = packNetwork(await loading, told.settings);
    for (;;) {
      await allowance.take();
      const { done, value } = await packing.next();
      if (done) return post({ kind: 'network', network: value });
      post({ kind: 'progress', ...value });
    }
  } catch (error) {
    post({ kind: 'failed', message: (error as Error).message });
  }
}
