import { mean } from 'd3-array';
import type { ClaimFigure } from '../../claims/figure';

const numbers = (values: readonly (number | null | undefined)[]): number[] =>
  values.filter((value) => typeof value === 'number' && Number.isFinite(value)) as number[];

/** The mean of what is there; undefined where nothing is. */
export const meanOfThese = (values: readonly (number | null | undefined)[]): number | undefined =>
  mean(numbers(values));

/** Of each point of a line: the mean over networks. */
export const meanLine = (networks: readonly (readonly (number | null)[])[]): (number | undefined)[] =>
  (networks[0] ?? []).map((_, i) => meanOfThese(networks.map((values) => values[i])));

/** All values that stand along the axis of a figure: two figures that share an axis are drawn to hold those of both. */
export function valuesOf(figure: ClaimFigure): number[] {
  switch (figure.kind) {
    case 'dots':
      return numbers(
        figure.rows.flatMap(({ series, paper }) => [...series.flatMap(({ values }) => values), paper]),
      );
    case 'lines':
      return numbers(figure.lines.flatMap(({ networks }) => networks.flat()));
    case 'teeth':
      return numbers([...figure.head, ...figure.linear]);
  }
}
