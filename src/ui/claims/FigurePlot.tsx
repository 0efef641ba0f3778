import type { ClaimFigure } from '../../claims/figure';
import { ClaimWords } from './ClaimWords';
import { DotsPlot } from './DotsPlot';
import { tableOf } from './figure-table';
import { valuesOf } from './figure-values';
import classes from './figures.module.css';
import { LinesPlot } from './LinesPlot';
import { TeethPlot } from './TeethPlot';

interface Props {
  figure: ClaimFigure;
  /** What it is called for those who hear the page. */
  name: string;
  /** A figure with the same axis, to be compared with. */
  beside?: ClaimFigure;
}

/** A claim's figure, with its numbers as a table. */
export function FigurePlot({ figure, name, beside }: Props) {
  const { columns, rows } = tableOf(figure);
  const besides = beside ? valuesOf(beside) : [];
  return (
    <figure className={classes.figure} aria-label={name}>
      {figure.kind === 'dots' && <DotsPlot figure={figure} besides={besides} />}
      {figure.kind === 'lines' && <LinesPlot figure={figure} besides={besides} />}
      {figure.kind === 'teeth' && <TeethPlot figure={figure} />}
      {figure.kind === 'dots' && figure.key && (
        <figcaption>
          <ClaimWords>{figure.key}</ClaimWords>
        </figcaption>
      )}
      <details>
        <summary>Its numbers</summary>
        <div className={classes.table}>
          <table aria-label={name}>
            <thead>
              <tr>
                {columns.map((column, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have their places, and some the same label
                  <th key={i} scope="col">
                    <ClaimWords>{column}</ClaimWords>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells], i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have their places, and some the same label
                <tr key={i}>
                  <th scope="row">
                    <ClaimWords>{head}</ClaimWords>
                  </th>
                  {cells.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is told by its column
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
