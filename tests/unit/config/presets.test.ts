import { expect, test } from 'vitest';
import { defaultLanes, smallLanes } from '../../../src/config/default-lanes';
import { setField } from '../../../src/config/draft';
import { PRESET_SECONDS, timeWords } from '../../../src/config/preset-times';
import measured from '../../../src/config/preset-times.json';
import { configsOf, PRESETS, type Preset, type PresetName, presetOf } from '../../../src/config/presets';

const presets: [string, Preset][] = Object.entries(PRESETS);

test('the first preset is the default experiment', () => {
  expect(configsOf(presets[0][1])).toEqual(defaultLanes());
});

test('settings are known as a preset, whatever their seed, on phones too', () => {
  for (const [name, preset] of presets) expect(presetOf(configsOf(preset))).toBe(name);
  expect(presetOf(smallLanes().map((config) => ({ ...config, seed: 7 })))).toBe('heads');
  expect(presetOf(defaultLanes(3))).toBeUndefined();
  const [first, second] = smallLanes();
  expect(presetOf([first, setField(second, 'network.units', 64)])).toBeUndefined();
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

test.each(presets)('what preset "%s" takes was measured with three seeds', (name, { shows }) => {
  const steps: number[][] = measured.steps[name as PresetName];
  expect(PRESET_SECONDS[name as PresetName]).toHaveLength(3);
  expect(steps.map((each) => each.length)).toEqual(shows.map((N) => (N === null ? 0 : 3)));
  expect(timeWords(name as PresetName)).toMatch(/^about [1-9]\d* (s|min)$/);
});
