import type { ClaimFigure, FigureLine } from '../../claims/figure';
import { written } from '../../claims/numbers';
import { meanLine, meanOfThese } from './figure-values';

/** What a figure shows, as a table. */
export interface FigureTable {
  columns: string[];
  rows: string[][];
}

const cell = (value: number | null | undefined): string => written(value ?? null);

/** What there is more of, lines or places on the axis, are rows: a phone has room for few columns. */
function ofLines({ x, lines }: Extract<ClaimFigure, { kind: 'lines' }>): FigureTable {
  const names = lines.map((line) => lineName(line, lines));
  const means = lines.map(({ networks }) => meanLine(networks).map(cell));
  const places = x.values.map(String);
  return lines.length < places.length
    ? { columns: [x.label, ...names], rows: places.map((at, i) => [at, ...means.map((line) => line[i])]) }
    : { columns: [x.label, ...places], rows: names.map((name, k) => [name, ...means[k]]) };
}

/** In the figure the hue says of which curriculum networks of another size are; here its first line does. */
const lineName = ({ label, hue }: FigureLine, lines: readonly FigureLine[]): string => {
  const first = lines.find((line) => line.hue === hue)?.label;
  return hue === 'other' || label === first ? label : `${first}, ${label}`;
};

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
      return ofLines(figure);
    case 'teeth':
      return {
        columns: ['N', 'its head', 'a fresh readout'],
        rows: figure.N.map((N, i) => [String(N), cell(figure.head[i]), cell(figure.linear[i])]),
      };
  }
}
