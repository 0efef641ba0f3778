import { parseArgs } from 'node:util';

/** The command line was wrong; the program ends with exit code 2. */
export class UsageError extends Error {}

/** Somebody ended the command early; the program ends with exit code 130. */
export class Interrupted extends Error {}

/** Options of a command: most take a value, some may be given more than once. */
export type Options = Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>;

/**
 * Splits the arguments of a command; throws a UsageError where one is unknown, left over or missing.
 * @param more whether further positionals may follow those that must be there
 */
export function readArguments<T extends Options>(
  args: string[],
  options: T,
  positionals: readonly string[],
  more?: 'more',
) {
  const parsed = (() => {
    try {
      return parseArgs({ args, options, allowPositionals: true });
    } catch (error) {
      throw new UsageError((error as Error).message.split(/\.\s/)[0]);
    }
  })();
  const given = parsed.positionals;
  if (given.length < positionals.length) throw new UsageError(`${positionals[given.length]} is missing`);
  if (given.length > positionals.length && !more)
    throw new UsageError(`"${given[positionals.length]}" is not expected`);
  return { values: parsed.values, positionals: given };
}

/** A whole number from an option. */
export function wholeNumber(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || !Number.isSafeInteger(value)) {
    throw new UsageError(`--${option}: expected a whole number, ${least} or more, got "${text}"`);
  }
  return value;
}

/** A number from an option, from the least to the most that it may be. */
export function numberWithin(
  option: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most)) {
    throw new UsageError(`--${option}: expected a number from ${least} to ${most}, got "${text}"`);
  }
  return value;
}

/** One of some words from an option; the first where it is not given. */
export function oneOf<T extends string>(option: string, text: string | undefined, words: readonly T[]): T {
  const found = text === undefined ? words[0] : words.find((word) => word === text);
  if (found === undefined) throw new UsageError(`--${option}: expected ${words.join(' or ')}, got "${text}"`);
  return found;
}

/** A probability from an option, or `uniform` for one drawn from U(0, 1) each time. */
export function probability(option: string, text: string): number | 'uniform' {
  if (text === 'uniform') return text;
  const p = Number(text);
  if (text.trim() === '' || !(p >= 0 && p <= 1)) {
    throw new UsageError(`--${option}: expected uniform or a number from 0 to 1, got "${text}"`);
  }
  return p;
}
