import { latinDigits } from './digits';
import { describe } from './explain';
import type { NumberField, ProbabilityField } from './field';

/**
 * Numbers as people write them: in digits of any script, with the marks of any country. What could be two numbers is
 * taken for neither: "1.000" is 1 in one country and 1,000 in the next.
 */

/** A number that was written. */
interface Written {
  value: number;
  /** Whether a % stood beside it. */
  percent: boolean;
}

/** What was written may be two numbers; the message says which. */
export class TwoNumbers extends Error {}

/** What is known of the number before it is read. */
interface Expected {
  /** Whether it is whole. */
  integer?: boolean;
  /** The largest it can be. */
  max: number;
}

/**
 * The number that was typed, or written in an address or on a command line, for a setting: a fraction also as a
 * percentage, a probability also as `uniform`. Whether a run can have it is not looked at. Throws one sentence where it
 * is no number, or may be two (`TwoNumbers`).
 */
export function readNumber(text: string, field: NumberField | ProbabilityField): number | 'uniform' {
  if (field.kind === 'probability' && text.trim().toLowerCase() === 'uniform') return 'uniform';
  const asPercent = field.kind === 'number' && field.format === 'percent';
  const fraction = asPercent || field.kind === 'probability';
  const expected = field.kind === 'number' && !asPercent ? field : { max: 100 };
  const written = readWritten(text, expected);
  if (!written || (written.percent && !fraction)) {
    throw new Error(`expected ${rangeWords(field)}, got ${describe(text.trim())}`);
  }
  // 97 and 0.97 mean the same, since no one asks for less than 1 %.
  const hundredths = written.percent || (asPercent && written.value > 1);
  return hundredths ? Number((written.value / 100).toPrecision(12)) : written.value;
}

/** What a setting can be, in words. */
function rangeWords(field: NumberField | ProbabilityField): string {
  if (field.kind === 'probability') return '"uniform" or a number from 0 to 1';
  const { min, max, integer, format } = field;
  if (format === 'percent') return `${100 * min} % to ${100 * max} %`;
  return `a ${integer ? 'whole ' : ''}number from ${min} to ${max}`;
}

/**
 * Reads "0.05", "0,05", "1e−3", "1,000", "1 000", "1’000.5", "１６", "١٦", "50 %". Undefined where it is no number; throws
 * one sentence where it may be two: "1.000" for a whole number, "1,000" for any other.
 */
function readWritten(text: string, expected: Expected): Written | undefined {
  const parts = /^(%?)([+-]?)([\d.,_٫]+)(e[+-]?\d+)?(%?)$/.exec(plainMarks(text));
  if (!parts) return undefined;
  const [, before, sign, body, exponent = '', after] = parts;
  if (before && after) return undefined;
  const readings = readingsOf(body, exponent !== '', expected).map((digits) =>
    Number(sign + digits + exponent),
  );
  if (readings.length === 0 || !readings.every(Number.isFinite)) return undefined;
  if (readings.length > 1) throw new TwoNumbers(choiceBetween(text, readings));
  return { value: readings[0] + 0, percent: before + after !== '' }; // −0 is 0
}

/** The same text with one sign for each thing: `_` groups digits, `٫` separates a fraction, `.` and `,` may do either. */
const plainMarks = (text: string): string =>
  latinDigits(text)
    .replace(/\p{Cf}/gu, '') // soft hyphens, marks of direction, and other things that are not seen
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[−–—‒‐‑﹣]/g, '-')
    .replace(/[٪﹪]/g, '%')
    .replace(/،/g, ',')
    .trim()
    .replace(/^[%+-]+\s+/, (signs) => signs.trim())
    .replace(/\s+%$/, '%')
    .replace(/[\s'’‘ʼ′`´٬]/g, '_')
    .replace('E', 'e');

/** Groups of three digits after the first one to three; in India of two, but for the last. */
const GROUPED =
  /^[1-9]\d{0,2}([.,_])\d{3}(?:\1\d{3})*(?:(?!\1)[.,٫]\d*)?$|^[1-9]\d?([,_])(?:\d\d\2)+\d{3}(?:[.٫]\d*)?$/;

/** What a row of digits and marks may mean, as JavaScript writes it; more than one where nobody can know. */
function readingsOf(body: string, hasExponent: boolean, expected: Expected): string[] {
  const single = /^(\d*)([.,٫])(\d*)$/.exec(body);
  if (!single) {
    if (/^\d+$/.test(body)) return [body];
    if (!GROUPED.test(body)) return [];
    const [last] = /[.,٫]\d*$/.exec(body) ?? [''];
    // A fraction is behind a mark that is not that of the groups.
    const fraction = last !== '' && !body.slice(0, -last.length).includes(last[0]) ? last : '';
    const whole = body.slice(0, body.length - fraction.length).replace(/\D/g, '');
    return [`${whole}.${fraction.slice(1)}`];
  }
  const [, whole, mark, fraction] = single;
  if (whole + fraction === '') return [];
  const decimal = `${whole || '0'}.${fraction}`;
  if (mark === '٫' || (hasExponent && mark === '.') || !/^[1-9]\d{0,2}$/.test(whole) || fraction.length !== 3)
    return [decimal];
  const grouped = whole + fraction;
  if (expected.integer) return mark === ',' && !hasExponent ? [grouped] : [decimal, grouped];
  // On this page a point separates the fraction; but nobody writes a nought at its end who is not grouping digits.
  if (mark === '.')
    return fraction.endsWith('0') && Number(grouped) <= expected.max ? [decimal, grouped] : [decimal];
  return [decimal, grouped];
}

function choiceBetween(text: string, readings: readonly number[]): string {
  const asWords = readings.map((value) => value.toLocaleString('en', { maximumFractionDigits: 3 }));
  return `"${text.trim()}" may be ${asWords.join(' or ')}: write ${readings.join(' or ')}`;
}
