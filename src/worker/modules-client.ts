import type { ModulesReply, WantedModules } from './modules-protocol';
import { NetworkPool, type PoolListener } from './network-pool';

/** Trains the networks of the page on two halves. */
export class ModulesClient extends NetworkPool<WantedModules, ModulesReply> {
  constructor(listener: PoolListener<WantedModules, ModulesReply>, most: number) {
    const begin = () => new Worker(new URL('./modules.worker.ts', import.meta.url), { type: 'module' });
    super(listener, begin, most);
  }
}
