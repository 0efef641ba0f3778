import type { NumberField } from '../../../config/field';

/** The number a person typed: "0,1", "97 %" and "4,096" too; undefined where it is none. */
export function typedNumber(text: string, { format, integer }: NumberField): number | undefined {
  let clean = text.replaceAll(/[\s%]/g, '').replace('−', '-');
  clean = integer ? clean.replaceAll(/,(?=\d{3}\b)/g, '') : clean.replace(',', '.');
  const value = clean === '' ? Number.NaN : Number(clean);
  if (!Number.isFinite(value)) return undefined;
  // 97 and 0.97 mean the same, since no one asks for less than 1 %.
  return format === 'percent' && value > 1 ? Number((value / 100).toPrecision(6)) : value;
}

/** A fault of a setting without its path: it is shown where the setting is. */
export function faultWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `Not changed: ${message.replace(/^[\w.]+: /, '')}.`;
}
