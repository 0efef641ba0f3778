import { explain } from '../config/explain';
import { z } from '../config/zod';
import { isObject } from './json';

const curvesSchema = z.looseObject({
  ac: z.array(
    z.array(
      z.preprocess(
        (value) => (typeof value === 'number' && !Number.isFinite(value) ? null : value),
        z
          .number()
          .nullable()
          .transform((value) => value ?? Number.NaN),
      ),
    ),
  ),
});

/** Whether a value is autocorrelations for `fit`: under the name that they have there, or by themselves. */
export const isCurves = (value: unknown): boolean =>
  Array.isArray(value) || (isObject(value) && Object.hasOwn(value, 'ac'));

/**
 * Autocorrelations, a row of lags each; what is missing is NaN. Throws one sentence where they are none, or seem to be
 * transposed.
 * @param notes gets a sentence for whatever is not taken as it stands
 */
export function curvesOf(value: unknown, notes: string[]): number[][] {
  const named = Array.isArray(value) ? { ac: value } : (value as { ac: unknown });
  const { ac } = named;
  const flat = Array.isArray(ac) && ac.length > 0 && ac.every((each) => !Array.isArray(each));
  if (flat) notes.push('ac: one row of numbers, read as the autocorrelation of one neuron');
  const rows = flat ? { ac: [ac] } : named;
  const result = curvesSchema.safeParse(rows);
  if (!result.success) throw new Error(explain(result.error, rows));
  const curves = result.data.ac;
  if (isTransposed(curves)) {
    const [lags, neurons] = [curves.length, curves[0].length];
    throw new Error(
      `ac: ${lags} rows of ${neurons} numbers seem to be ${lags} lags of ${neurons} neurons: expected a row for each neuron (transpose them)`,
    );
  }
  return curves;
}

/**
 * Whether rows are lags: an autocorrelation is nowhere larger than at lag 0, and here most columns are so, but
 * less than half of the rows.
 */
function isTransposed(rows: readonly (readonly number[])[]): boolean {
  const [first = []] = rows;
  if (rows.length < 3 || rows.some(({ length }) => length !== first.length)) return false;
  const columns = first.map((_, j) => rows.map((row) => row[j]));
  return (
    columns.filter(falls).length > (2 / 3) * columns.length && rows.filter(falls).length < rows.length / 2
  );
}

const falls = ([start, ...rest]: readonly number[]): boolean =>
  rest.length > 0 && !rest.some((value) => Math.abs(value) >= start);
