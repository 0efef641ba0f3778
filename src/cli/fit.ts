import { type Fit, Fitter } from '../analysis/fit';
import { explain } from '../config/explain';
import { z } from '../config/zod';
import type { Terminal } from './terminal';
import { lagOf } from './timescales';
import { readArguments } from './usage';

/** A number that is not one, NaN, is null in JSON; such a curve is not fitted. */
const curves = z.object({ ac: z.array(z.array(z.number().nullable())) });

/** `fit`: single and double exponentials for the autocorrelations on standard input. */
export async function fit(args: string[], terminal: Terminal): Promise<{ fits: Fit[] }> {
  const { values } = readArguments(args, { lag: { type: 'string' } }, []);
  const lag = lagOf(values.lag);
  const given = parse(await terminal.input());
  const result = curves.safeParse(given);
  if (!result.success) throw new Error(explain(result.error, given, 'standard input'));
  const { ac } = result.data;
  const short = ac.findIndex((curve) => curve.length <= lag);
  if (short >= 0) {
    throw new Error(
      `standard input.ac.${short}: expected ${lag + 1} numbers or more, lags 0 to ${lag}, got ${ac[short].length}`,
    );
  }
  const fitter = new Fitter(lag);
  return { fits: ac.map((curve) => fitter.fit(curve.map((value) => value ?? Number.NaN))) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason =
      json.trim() === '' ? 'empty' : `not JSON (${(error as Error).message.replace(/\s+/g, ' ')})`;
    throw new Error(`standard input: ${reason}`);
  }
}
