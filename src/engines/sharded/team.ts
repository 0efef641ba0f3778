import type { Batch, Gradient, Heads } from '../engine';
import { Helper } from './helper';
import type { HelperOrder } from './protocol';

/** Workers that share the shards of a batch. Where one breaks off, all are sent away: whoever has called them goes on alone. */
export class Team {
  /** How one has broken off, in half a sentence. */
  broken: string | undefined;
  private helpers: Helper[] = [];
  /** Where helpers read the parameters; shared, where memory can be. */
  private parameters: Float32Array | undefined;

  constructor(size: number, begin: Extract<HelperOrder, { kind: 'begin' }>) {
    try {
      while (this.helpers.length < size) this.helpers.push(new Helper(begin, (how) => this.breakUp(how)));
    } catch (error) {
      this.breakUp((error as Error).message);
    }
  }

  /** Whether all stand ready. */
  get ready(): boolean {
    return this.helpers.length > 0 && this.helpers.every(({ ready }) => ready);
  }

  /** The gradients of shards, in their order; without those that nobody came to compute. */
  async learn(
    parameters: Float32Array,
    shards: readonly Batch[],
    heads: Heads,
  ): Promise<(Gradient | undefined)[]> {
    this.parameters ??= sharedArray(parameters.length);
    this.parameters.set(parameters);
    const found: (Gradient | undefined)[] = [];
    let next = 0;
    const take = async (helper: Helper) => {
      let news = this.parameters;
      while (next < shards.length) {
        const k = next++;
        found[k] = await helper.learn({ shard: shards[k], heads, parameters: news });
        news = undefined;
      }
    };
    await Promise.all(this.helpers.map(take));
    return found;
  }

  end(): void {
    for (const helper of this.helpers) helper.end();
    this.helpers = [];
  }

  private breakUp(how: string): void {
    this.broken ??= how;
    this.end();
  }
}

/** An array that helpers read without a copy, where this page or program may share memory. */
function sharedArray(length: number): Float32Array {
  const bytes = length * Float32Array.BYTES_PER_ELEMENT;
  const shares = typeof SharedArrayBuffer === 'function' && (globalThis.crossOriginIsolated ?? true);
  return new Float32Array(shares ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
}
