import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';

/**
 * What a stream of random numbers is for. Each purpose has its own stream, so that testing or looking at
 * a network never changes how it trains.
 */
export const PURPOSES = ['init', 'train', 'test', 'look', 'mask'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The four 32-bit words of a stream: all it takes to go on exactly where it was. */
export type StreamState = readonly number[];

/** A seeded stream of random numbers (xoroshiro128+) that can be saved and restored. */
export class Stream {
  private constructor(private readonly generator: JumpableRandomGenerator) {}

  /**
   * The stream of one purpose. Streams of one seed are 2⁶⁴ draws apart, so they never overlap.
   * @param index tells apart several streams of the same seed and purpose.
   */
  static of(seed: number, purpose: Purpose, index = 0): Stream {
    const generator = xoroshiro128plus(index === 0 ? seed : scramble(seed ^ scramble(index)));
    for (let jumps = 0; jumps <= PURPOSES.indexOf(purpose); jumps++) generator.jump();
    return new Stream(generator);
  }

  static restore(state: StreamState): Stream {
    return new Stream(xoroshiro128plusFromState(state));
  }

  get state(): StreamState {
    return this.generator.getState();
  }

  /** One draw of U[0, 1), with 32 random bits. */
  uniform(): number {
    return (this.generator.next() >>> 0) / 0x1_0000_0000;
  }

  /** One integer in [low, high], both included, without modulo bias. */
  integer(low: number, high: number): number {
    return uniformInt(this.generator, low, high);
  }

  /** Fills `out` with draws of U[low, high). */
  fill(out: Float32Array, low: number, high: number): Float32Array {
    const width = (high - low) / 0x1_0000_0000;
    for (let i = 0; i < out.length; i++) out[i] = low + width * (this.generator.next() >>> 0);
    return out;
  }
}

/** A 32-bit mixing function (the finaliser of MurmurHash3): neighbouring integers end far apart. */
function scramble(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
