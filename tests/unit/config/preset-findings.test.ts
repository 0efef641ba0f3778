import { expect, test } from 'vitest';
import { diversityWords, findingOf, gainWords } from '../../../src/config/preset-findings';
import { PRESETS, type Preset, type PresetName } from '../../../src/config/presets';

const SEEDS = 'Over seeds 100 to 109';

test('of the gain: both means, for how many seeds it is lower, and what a larger rate does', () => {
  const losses = { fixed: [0.2, 0.2, 0.3], withGain: [0.1, 0.2, 0.15], fasterRate: 0.1 };
  expect(gainWords({ ...losses, faster: [0.1, 0.21, 0.14] })).toBe(
    `${SEEDS} the mean loss is 0.150 with the gain and 0.233 without, lower for 2 of 3, too little to tell. A rate of 0.1 without it does as well: 0.150.`,
  );
  expect(gainWords({ ...losses, faster: [0.05, 0.16, 0.1] })).toMatch(/does better: 0\.103\.$/);
  expect(gainWords({ ...losses, faster: [0.3, 0.4, 0.34] })).toMatch(/does worse: 0\.347\.$/);
});

test('of diversity: how far τ came apart, and how far each lane came', () => {
  const reached = [
    [2, 2],
    [3, 4],
    [4, 4],
    [4, 5],
  ];
  const sd = [
    [0.3, 3.1],
    [0.3, 2.9],
  ];
  expect(diversityWords({ reached, sd })).toBe(
    `${SEEDS}, trained τ comes apart: its s.d. goes from 0.3 to 3.0 steps. Mean N reached: 2.0 with τ = 1, 3.5 with τ = 2, 4.0 with τ from 1 to 4, 4.5 trained.`,
  );
});

test('both are a reading of a perspective; claims of the main paper have their own page', () => {
  for (const name of ['diversity', 'gain'] as const)
    expect(findingOf(name)?.source).toMatch(/this is our reading of it: .*2407\.04525/);
  expect(findingOf(undefined)).toBeUndefined();
  const presets: [string, Preset][] = Object.entries(PRESETS);
  for (const [name, { hasFinding = false }] of presets)
    expect(findingOf(name as PresetName) !== undefined).toBe(hasFinding);
});
