import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field, NumberField } from '../../../src/config/field';
import { FIELDS } from '../../../src/config/fields';
import { readNumber } from '../../../src/config/number-text';

const epochs = FIELDS['training.maxEpochs'];
const clip = FIELDS['training.clipNorm'];
const rate = FIELDS['training.learningRate'];
const promote = FIELDS['curriculum.threshold'];
const p = FIELDS['task.p'];

describe('a number is read', () => {
  test.each([
    ['0.1', rate, 0.1],
    ['0,1', rate, 0.1],
    ['0,05', rate, 0.05],
    ['0.050', rate, 0.05],
    ['0,050', rate, 0.05],
    ['.5', rate, 0.5],
    [',5', rate, 0.5],
    ['5.', rate, 5],
    ['1.000', rate, 1], // 1,000 is beyond what a rate can be
    ['1.125', clip, 1.125],
    ['1e-3', rate, 0.001],
    ['1E−3', rate, 0.001],
    ['1,5e–3', rate, 0.0015],
    ['−5', rate, -5],
    ['– 5', rate, -5],
    ['－５', rate, -5],
    ['+5', rate, 5],
    ['-0', epochs, 0],
    ['007', epochs, 7],
    ['1e3', epochs, 1000],
    ['１ｅ３', epochs, 1000],
    ['1,000', epochs, 1000],
    ['4,096', FIELDS['network.units'], 4096],
    ['1,000,000', epochs, 1_000_000],
    ['1.000.000', epochs, 1_000_000],
    ['1,00,000', epochs, 100_000],
    ['1 000', epochs, 1000],
    ['1\u00a0000', epochs, 1000],
    ['1\u202f000', epochs, 1000],
    ['10 000', epochs, 10_000],
    ['1’000', epochs, 1000],
    ["1'000", epochs, 1000],
    ['1_000', epochs, 1000],
    ['1.000,5', clip, 1000.5],
    ['1,000.5', clip, 1000.5],
    ['1’000.50', clip, 1000.5],
    ['1 000,5', clip, 1000.5],
    ['１６', epochs, 16],
    ['４，０９６', epochs, 4096],
    ['١٦', epochs, 16],
    ['۱۶', epochs, 16],
    ['१६', epochs, 16],
    ['๑๖', epochs, 16],
    ['𝟏𝟔', epochs, 16],
    ['١٬٠٠٠', epochs, 1000],
    ['٠٫٠٥', rate, 0.05],
    ['\u200e16\u200f', epochs, 16],
    ['1\u00ad6', epochs, 16],
    ['  16\u00a0', epochs, 16],
    ['97 %', promote, 0.97],
    ['98,5\u202f%', promote, 0.985],
    ['%97', promote, 0.97],
    ['97', promote, 0.97],
    ['0.97', promote, 0.97],
    ['98.500', promote, 0.985],
    ['1', promote, 1],
    ['1 %', promote, 0.01],
    ['50%', p, 0.5],
    ['٥٠٪', p, 0.5],
    ['0,25', p, 0.25],
    ['Uniform', p, 'uniform'],
  ])('"%s"', (text, field, value) => {
    expect(readNumber(text, field)).toBe(value);
  });
});

describe('what may be two numbers is neither', () => {
  test.each([
    ['1.000', epochs, '"1.000" may be 1 or 1,000: write 1 or 1000'],
    ['10.000', FIELDS['training.stepsPerEpoch'], '"10.000" may be 10 or 10,000: write 10 or 10000'],
    ['１．０００', epochs, '"１．０００" may be 1 or 1,000: write 1 or 1000'],
    ['١.٠٠٠', epochs, '"١.٠٠٠" may be 1 or 1,000: write 1 or 1000'],
    ['1.500', epochs, '"1.500" may be 1.5 or 1,500: write 1.5 or 1500'],
    ['1,000', clip, '"1,000" may be 1 or 1,000: write 1 or 1000'],
    ['1.000', clip, '"1.000" may be 1 or 1,000: write 1 or 1000'],
    ['10.250', clip, '"10.250" may be 10.25 or 10,250: write 10.25 or 10250'],
    ['1,125', rate, '"1,125" may be 1.125 or 1,125: write 1.125 or 1125'],
  ])('"%s"', (text, field, sentence) => {
    expect(() => readNumber(text, field)).toThrow(sentence);
  });
});

describe('what is no number is refused in a sentence', () => {
  test.each([
    '',
    ' ',
    'fast',
    '.',
    '-',
    '1.5.2',
    '1 00',
    '16 32',
    '1 ,000',
    '10⁻³',
    '10⁵',
    '1/2',
    '½',
    '1·5',
    '0x10',
    '0b1',
    '1k',
    'Infinity',
    'NaN',
    '1e999',
    '--5',
    '5-',
    '50%',
    '64 units',
    '十六',
    'Ⅷ',
    '%5%',
  ])('"%s"', (text) => {
    expect(() => readNumber(text, rate)).toThrow(/^expected a number from 0.000001 to 10, got ".*"$/);
  });

  test.each([
    [epochs, 'a whole number from 1 to 1000000'],
    [promote, '50 % to 100 %'],
    [p, '"uniform" or a number from 0 to 1'],
  ])('with what is expected: %s', (field, words) => {
    expect(() => readNumber('fast', field)).toThrow(`expected ${words}, got "fast"`);
  });
});

const numbers = Object.values<Field>(FIELDS).filter((field) => field.kind === 'number');

test('what a program writes is read as it was, for any setting', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...numbers).chain((field: NumberField) => {
        const { min, max, integer } = field;
        const value = integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
        return fc.tuple(fc.constant(field), value);
      }),
      ([field, value]) => {
        // A number of three decimals that ends in 0 is written by no program.
        expect(readNumber(String(value), field)).toBe(value);
      },
    ),
  );
});

test('a text is one number, none or two, and never half of one', () => {
  const marks = fc.string({ unit: fc.constantFrom(...'0123456789.,’ e-%٠٫'), maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...numbers), marks, (field, text) => {
      try {
        expect(Number.isFinite(readNumber(text, field))).toBe(true);
      } catch (error) {
        expect((error as Error).message).toMatch(
          /^expected .*, got ".*"$|^".*" may be .* or .*: write .* or .*$/,
        );
      }
    }),
  );
});
