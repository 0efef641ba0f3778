import { join } from 'node:path';
import { isFieldKey } from '../../config/draft';
import { type CsvCell, toCsv } from '../../math/csv';
import { writeWhole } from '../whole-file';
import type { Sweep } from './folder';
import type { PlannedMeasure } from './measure';
import type { Plan } from './plan';
import { type FailedRun, type RunResult, resultOf } from './result';

/** The columns, by where their numbers stand in measures.json. */
const RUN = ['reached', 'epochs', 'steps', 'seconds', 'end', 'tau.mean', 'tau.sd', 'tau.max'];
const MEASURED = {
  timescales: [
    'meanTauNet',
    'sdTauNet',
    'meanTauNetError',
    'neurons.counted',
    'neurons.fast',
    'neurons.unfitted',
    'population.tauNet',
    'dimensionality',
  ],
  damage: [
    'N',
    'accuracy',
    'summary.fastest.mean',
    'summary.slowest.mean',
    'summary.least.mean',
    'summary.most.mean',
    'summary.rankCorrelation.tau',
    'summary.rankCorrelation.recruited',
    'noise.weights.half',
    'noise.tau.half',
    'noise.tau.halfSteps',
  ],
  // A number for every N is no column.
  promotions: [],
} satisfies Record<PlannedMeasure['name'], string[]>;

/** What the table of a sweep tells of each run. */
function columnsOf({ axes, conditions, measure }: Plan): string[] {
  const measures = [...measure, ...(conditions ?? []).flatMap((condition) => condition.measure)];
  const measured = [...new Set(measures.map(({ name }) => name))].flatMap((name) =>
    MEASURED[name].map((path) => `${name}.${path}`),
  );
  const settings = conditions ? ['condition'] : axes.map(([key]) => key);
  return ['index', 'name', ...settings, 'seed', ...RUN, ...measured, 'trouble'];
}

/** The row of a run, by column; null where there is no number. */
export type TableRow = Record<string, Exclude<CsvCell, undefined> | null>;

export function rowOf({ plan }: Sweep, result: RunResult | FailedRun): TableRow {
  const cell = (column: string) =>
    isFieldKey(column) && column in result.settings
      ? result.settings[column]
      : valueAt(result, column.split('.'));
  return Object.fromEntries(
    columnsOf(plan).map((column) => [column, (cell(column) ?? null) as TableRow[string]]),
  );
}

function valueAt(value: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined || value === null || value === undefined) return value;
  return valueAt((value as Record<string, unknown>)[key], rest);
}

/** The table of a sweep: a row for each run that is done or has failed. What was read once is known. */
export class SweepTable {
  private readonly rows = new Map<number, TableRow>();
  /** When it was last written, by this process's clock, in ms. */
  writtenAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly sweep: Sweep) {}

  /** Writes it as CSV and as JSON lines, and once more where runs have ended meanwhile: of several writers the last has them all. */
  write(): void {
    let rows = this.read();
    for (let written = -1; written < rows.length; rows = this.read()) {
      written = rows.length;
      const { folder, plan } = this.sweep;
      const columns = columnsOf(plan);
      const cells = rows.map((row) => columns.map((column) => row[column] ?? undefined));
      writeWhole(join(folder, 'table.csv'), toCsv([columns, ...cells]));
      writeWhole(join(folder, 'table.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    }
    this.writtenAt = performance.now();
  }

  private read(): TableRow[] {
    return this.sweep.runs.flatMap((run) => {
      const known = this.rows.get(run.index);
      if (known) return [known];
      const result = resultOf(this.sweep, run);
      if (!result) return [];
      const row = rowOf(this.sweep, result);
      if (result.end !== 'failed') this.rows.set(run.index, row);
      return [row];
    });
  }
}
