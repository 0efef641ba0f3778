import type { z } from './zod';

/** What a wrong value looks like in a sentence: short, whatever it is. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = (JSON.stringify(value) ?? typeof value).replace(UNSEEN, (sign) => `\\u${codeOf(sign)}`);
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}

/** What JSON leaves as it is and nobody sees: DEL, marks of direction, … */
const UNSEEN = /\p{C}/gu;
const codeOf = (sign: string) => (sign.codePointAt(0) as number).toString(16).padStart(4, '0');

/** A name from a file as it stands in a sentence: as it is, or quoted and short where it could break one. */
export const called = (name: string): string =>
  /^[\p{L}\p{N}_.:/ -]{1,80}$/u.test(name) ? name : describe(name);

/**
 * The first fault of a value as one sentence that says where and what:
 * `training.learningRate: expected a number from 0.000001 to 10, got "fast"`.
 * @param value what was parsed, to name what stood there
 * @param root the name of the value itself, put before every path
 */
export function explain(error: z.ZodError, value: unknown, root = ''): string {
  const issue = error.issues[0];
  const path = [...(root ? [root] : []), ...issue.path.map((key) => called(String(key)))];
  if (issue.code === 'unrecognized_keys') path.push(called(issue.keys[0]));
  let got = value;
  for (const key of issue.path) got = (got as Record<PropertyKey, unknown> | undefined)?.[key];
  return `${path.join('.') || 'file'}: ${wording(issue, got)}`;
}

function wording(issue: z.core.$ZodIssue, got: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'no such setting';
    case 'invalid_value':
      return `expected ${issue.values.map((v) => JSON.stringify(v)).join(' or ')}, got ${describe(got)}`;
    case 'too_small':
      return `expected ${size(issue.origin)} ${issue.minimum} or more, got ${describe(sized(got))}`;
    case 'too_big':
      return `expected ${size(issue.origin)} ${issue.maximum} or less, got ${describe(sized(got))}`;
    case 'invalid_type':
      return `expected ${KINDS[issue.expected] ?? issue.expected}, got ${describe(got)}${inQuotes(issue.expected, got)}`;
    case 'invalid_union':
      return `expected "uniform" or a number from 0 to 1, got ${describe(got)}`;
    default:
      return issue.message;
  }
}

/** What people call the kinds of values. */
const KINDS: Record<string, string> = { int: 'a whole number', record: 'arrays by their names' };

/** A number or a yes or no that stands in quotes, which make it a text. */
const inQuotes = (expected: string, got: unknown): string =>
  typeof got === 'string' &&
  ((/^(number|int)$/.test(expected) && got.trim() !== '' && Number.isFinite(Number(got))) ||
    (expected === 'boolean' && /^(true|false)$/i.test(got)))
    ? ' in quotes'
    : '';

const size = (origin: string) => (origin === 'array' ? 'a length of' : 'a number,');
const sized = (got: unknown) => (Array.isArray(got) ? got.length : got);
