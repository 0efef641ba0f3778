import { describe, expect, test } from 'vitest';
import { setField } from '../../src/config/draft';
import type { NumberField } from '../../src/config/field';
import { FIELDS } from '../../src/config/fields';
import { defaultConfig } from '../../src/config/schema';
import { faultWords } from '../../src/ui/controls/fields/fault-words';
import { indexOfValue, stopsOf } from '../../src/ui/controls/fields/stops';

const rate = FIELDS['training.learningRate'];
const units = FIELDS['network.units'];
const sliders = Object.entries(FIELDS).filter(([, field]) => 'slider' in field && field.slider);

describe('stops', () => {
  test.each(sliders)('%s: from end to end, growing, allowed, and with the default among them', (_, field) => {
    const number = field as NumberField;
    const stops = stopsOf(number);
    expect([stops[0], stops.at(-1)]).toEqual([number.slider?.min, number.slider?.max]);
    expect(stops.every((stop, i) => i === 0 || stop > stops[i - 1])).toBe(true);
    expect(stops.every((stop) => !number.integer || Number.isInteger(stop))).toBe(true);
    expect(stops).toContain(number.default);
  });

  test('of a log scale are round', () => {
    expect(stopsOf(rate).slice(0, 7)).toEqual([0.001, 0.0015, 0.002, 0.003, 0.005, 0.007, 0.01]);
    expect(stopsOf(units).slice(0, 6)).toEqual([4, 6, 8, 12, 16, 24]);
  });

  test('a value between two stops stands between them, one outside at the end', () => {
    const stops = [1, 2, 4];
    expect([0.5, 1, 1.5, 3, 4, 9].map((value) => indexOfValue(stops, value))).toEqual([0, 0, 0.5, 1.5, 2, 2]);
  });
});

test('a fault says what was expected, without the path', () => {
  const fault = (value: number | string) => {
    try {
      setField(defaultConfig, 'training.learningRate', value);
    } catch (error) {
      return faultWords(error);
    }
    return undefined;
  };
  expect(fault(99)).toBe('Not changed: expected a number, 10 or less, got 99.');
  expect(fault('fast')).toBe('Not changed: expected number, got "fast".');
});
