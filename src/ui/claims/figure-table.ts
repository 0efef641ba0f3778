import type { ClaimFigure } from '../../claims/figure';
import { written } from '../../claims/numbers';
import { meanLine, meanOfThese } from './figure-values';

/** What a figure shows, as a table. */
export interface FigureTable {
  columns: string[];
  rows: string[][];
}

const cell = (value: number | null | undefined): string => written(value ?? null);

/** The numbers of a figure: a row a kind of mark, or a place on the axis. */
export function tableOf(figure: ClaimFigure): FigureTable {
  switch (figure.kind) {
    case 'dots': {
      const hasPaper = figure.rows.some(({ paper }) => paper !== undefined);
      return {
        columns: [figure.axis.label, 'each network', 'mean', ...(hasPaper ? ['paper'] : [])],
        rows: figure.rows.flatMap(({ label, series, paper }) =>
          series.map(({ values, hollow }) => [
            hollow ? `${label}, hollow` : label,
            values.map(cell).join(', '),
            cell(meanOfThese(values)),
            ...(hasPaper ? [cell(paper)] : []),
          ]),
        ),
      };
    }
    case 'lines':
      return {
        columns: [figure.x.label, ...figure.lines.map(({ label }) => label)],
        rows: figure.x.values.map((x, i) => [
          String(x),
          ...figure.lines.map(({ networks }) => cell(meanLine(networks)[i])),
        ]),
      };
    case 'teeth':
      return {
        columns: ['N', 'its head', 'a fresh readout'],
        rows: figure.N.map((N, i) => [String(N), cell(figure.head[i]), cell(figure.linear[i])]),
      };
  }
}
