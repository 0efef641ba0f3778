import type { Table } from '../kit/DataTable';
import { type Echo, modelAt } from './echo';

const COLUMNS = ['Lag, steps', 'measured', 'one timescale', 'two timescales'];
const written = (value: number) => (Number.isFinite(value) ? value.toFixed(4) : '–');

/** An autocorrelation and both models in numbers. */
export const echoTable = (echo: Echo | undefined): Table => ({
  columns: COLUMNS,
  rows: Array.from(echo?.measured ?? [], (value, lag) => [
    lag,
    written(value),
    ...([1, 2] as const).map((model) => written(echo ? modelAt(echo.fit, model, lag) : Number.NaN)),
  ]),
});
