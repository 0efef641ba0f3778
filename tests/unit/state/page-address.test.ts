import { expect, test } from 'vitest';
import { settingsIn, textOf } from '../../../src/state/page-address';

const defaults = { units: 6, c0: 1.5, swells: true, told: 'blend' };
const allowed = {
  units: [4, 6, 8],
  c0: { from: 0.1, to: 10 },
  swells: [true, false],
  told: ['blend', 'noise'],
};

test('an address has what differs from the defaults, and gives it back', () => {
  expect(textOf(defaults, defaults)).toBe('');
  const settings = { units: 8, c0: 2.5, swells: false, told: 'noise' };
  const text = textOf(settings, defaults);
  expect(text).toBe('units=8&c0=2.5&swells=0&told=noise');
  expect(settingsIn(`#${text}`, defaults, allowed)).toEqual({ settings, notes: [] });
  expect(settingsIn('', defaults, allowed)).toEqual({ settings: defaults, notes: [] });
});

test.each([
  ['units=5', 'The address says units = 5: expected 4, 6, 8; it stays 6.'],
  ['units=', 'The address says units = nothing: expected 4, 6, 8; it stays 6.'],
  ['c0=1e9', 'The address says c0 = 1e9: expected a number from 0.1 to 10; it stays 1.5.'],
  ['swells=maybe', 'The address says swells = maybe: expected 1, 0; it stays 1.'],
  ['colour=red', 'The address has “colour”, which is no setting of this page.'],
])('%s is said to be wrong, and the rest is taken', (wrong, note) => {
  const found = settingsIn(`${wrong}&told=noise`, defaults, allowed);
  expect(found).toEqual({ settings: { ...defaults, told: 'noise' }, notes: [note] });
});
