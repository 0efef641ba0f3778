import { expect, test } from 'vitest';
import { overview } from '../../../src/neighbours/overview/recorded';
import { recorded } from '../../../src/neighbours/packing/recorded';
import { MODES, SIZES, TASKS } from '../../../src/neighbours/packing/settings';
import { meanPacked, networksLike, packedIn } from '../../../src/neighbours/packing/summary';

/** `node --import tsx scripts/overview.mjs` records them. */

test('what the list of neighbours plays of packing is what its page comes with', () => {
  for (const units of SIZES)
    for (const mode of MODES) {
      const like = networksLike(recorded?.networks ?? [], { mode, units, rank: 1, noise: 0 });
      const is = (each: { units: number; mode: string }) => each.units === units && each.mode === mode;
      expect(overview.packed.find(is)).toMatchObject({ mean: meanPacked(like), networks: like.length });
      const frames = overview.packing.find(is)?.frames ?? [];
      expect(frames.length).toBeGreaterThan(10);
      for (const frame of frames) expect(frame).toHaveLength(TASKS.length);
      const first = like.find(({ settings }) => settings.seed === 0);
      expect(packedIn(frames[frames.length - 1].map((each) => each / 100))).toBe(
        packedIn(first?.accuracy ?? []),
      );
    }
});
