import { testNetwork } from '../claims/train-network';
import { wasm } from '../engines/wasm/kind';
import type { TestReply, TestRequest } from './claims-protocol';

/** How a worker trains and measures networks for claims, one at a time; it is stopped by being ended. */

/** The least time between two messages about progress, in ms. */
const TELL_EVERY = 200;

const loading = wasm.load(() => {});
loading.catch(() => {}); // said where it is needed

const post = (reply: TestReply) => self.postMessage(reply);

export async function obey({ condition, seed }: TestRequest): Promise<void> {
  try {
    const factory = await loading.catch(() => {
      throw new Error('it needs WebAssembly, which this browser does not have.');
    });
    const testing = testNetwork(factory, condition, seed);
    let toldAt = 0;
    for (;;) {
      const { done, value } = await testing.next();
      if (done) return post({ kind: 'network', numbers: value });
      if (performance.now() - toldAt < TELL_EVERY) continue;
      toldAt = performance.now();
      post({ kind: 'progress', testing: value });
    }
  } catch (error) {
    post({ kind: 'failed', message: (error as Error).message });
  }
}
