import { expect, test } from 'vitest';
import { defaultLanes } from '../../../src/config/default-lanes';
import { configsOf, PRESETS, type Preset } from '../../../src/config/presets';

const presets: [string, Preset][] = Object.entries(PRESETS);

test('the first preset is the default experiment', () => {
  expect(configsOf(presets[0][1])).toEqual(defaultLanes());
});

test.each(presets)(
  'preset "%s" is an experiment of lanes that differ, each to show something or not',
  (_, preset) => {
    const configs = configsOf(preset);
    expect(new Set(configs.map((config) => JSON.stringify(config))).size).toBe(configs.length);
    expect(configs.length).toBeLessThanOrEqual(4);
    expect(preset.shows).toHaveLength(configs.length);
    for (const [i, N] of preset.shows.entries()) {
      const { startN, stopN } = configs[i].curriculum;
      if (N !== null) expect(N >= startN && N <= stopN).toBe(true);
    }
  },
);

test('questions and claims are sentences, and no two the same', () => {
  for (const [, { question, claim }] of presets) {
    expect(question).toMatch(/^[A-Z].*\?$/);
    expect(claim).toMatch(/^[A-Z0-9].*\.$/);
  }
  expect(new Set(presets.map(([, { question }]) => question)).size).toBe(presets.length);
});
