import { twoDigits } from '../math/english';

const RAISED: Record<string, string> = { '-': '⁻' };
for (const [digit, raised] of [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].entries()) RAISED[digit] = raised;

/** A power of ten: "10⁻⁵". */
export const powerOfTen = (exponent: number): string =>
  `10${[...String(exponent)].map((sign) => RAISED[sign]).join('')}`;

/** A positive number of any size in two digits: "39", "27,000", "6.1·10¹¹". */
export function roughly(value: number): string {
  if (value < 1e6) return twoDigits(value);
  const [digits, exponent] = value.toExponential(1).split('e');
  return `${digits}·${powerOfTen(Number(exponent))}`;
}
