import type { Exercise, Gradient, Heads } from '../engine';
import { Helper } from './helper';
import type { HelperOrder } from './protocol';

/** Workers that share exercises. Where one breaks off, all are sent away: whoever has called them goes on alone. */
export class Team {
  /** How one has broken off, in half a sentence. */
  broken: string | undefined;
  private helpers: Helper[] = [];
  /** Where they leave the gradient of each exercise. */
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

  /**
   * Computes the gradients of exercises; where helpers are lost, not of all.
   * @param tell hears again and again which there are
   */
  async learn(
    count: number,
    exerciseOf: (k: number) => Exercise,
    heads: Heads,
    tell: (found: readonly (Gradient | undefined)[]) => void,
  ): Promise<void> {
    const found: (Gradient | undefined)[] = [];
    let next = 0;
    const take = async (helper: Helper, until: number) => {
      while (next < until) {
        const k = next++;
        const learnt = helper.learn(exerciseOf(k), heads, this.rooms[k]);
        tell(found); // now that the helper is busy again
        const gradient = await learnt;
        if (!gradient) return;
        this.rooms[k] = gradient.gradient;
        found[k] = gradient;
      }
      tell(found);
    };
    const { helpers } = this;
    for (const helper of helpers) helper.forget();
    const all = (until: number) => helpers.map((helper) => take(helper, until));
    // Each has one more at hand than it is at, so that it need not wait for it; the last go to whoever is free first.
    await Promise.all([...all(count), ...all(count - helpers.length)]);
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
