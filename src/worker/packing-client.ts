import type { PackingSettings } from '../neighbours/packing/settings';
import { NetworkPool, type PoolListener } from './network-pool';
import type { PackingReply } from './packing-protocol';

/** Trains the networks of the page on packing. */
export class PackingClient extends NetworkPool<PackingSettings, PackingReply> {
  constructor(listener: PoolListener<PackingSettings, PackingReply>, most: number) {
    const begin = () => new Worker(new URL('./packing.worker.ts', import.meta.url), { type: 'module' });
    super(listener, begin, most);
  }
}
