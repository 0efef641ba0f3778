/** The same text in the digits of this page. */
export const latinDigits = (text: string): string => text.replace(/\p{Nd}/gu, digitOf);

/** A digit of any script as one of ours: each script has its ten in a row, from nought to nine. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
}
