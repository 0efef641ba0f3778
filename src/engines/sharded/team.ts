import type { Batch, Gradient, Heads } from '../engine';
import { Helper } from './helper';
import type { HelperOrder } from './protocol';
import { roomFor } from './room';

/** Workers that share the shards of a batch. Where one breaks off, all are sent away: whoever has called them goes on alone. */
export class Team {
  /** How one has broken off, in half a sentence. */
  broken: string | undefined;
  private helpers: Helper[] = [];
  /** Where helpers read the parameters. */
  private parameters: Float32Array | undefined;
  /** Where they leave the gradient of each shard. */
  private readonly rooms: Float32Array[] = [];

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

  /** The gradients of shards, in their order, until the next are asked for; without those that nobody came to compute. */
  async learn(
    parameters: Float32Array,
    shards: readonly Batch[],
    heads: Heads,
  ): Promise<(Gradient | undefined)[]> {
    this.parameters ??= roomFor(parameters.length);
    this.parameters.set(parameters);
    const found: (Gradient | undefined)[] = [];
    let next = 0;
    const take = async (helper: Helper) => {
      let news = this.parameters;
      while (next < shards.length) {
        const k = next++;
        const room = this.rooms[k] ?? roomFor(parameters.length);
        const gradient = await helper.learn({ shard: shards[k], heads, parameters: news, room });
        news = undefined;
        if (gradient) this.rooms[k] = gradient.gradient;
        found[k] = gradient;
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
