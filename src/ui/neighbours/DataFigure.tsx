import { type ReactNode, useId } from 'react';
import { slug } from '../../math/slug';
import { download } from '../files/download';
import { DataTable } from '../kit/DataTable';
import figure from '../kit/figure.module.css';
import save from '../kit/save/save-chart.module.css';
import { forPrograms, type Table } from '../kit/table';
import { SaveIcon } from '../parts/icons';
import type { Caption } from '../text/caption';
import { unbroken } from '../text/unbroken';
import { Symbols } from '../theme/Symbols';
import classes from './neighbours.module.css';

interface Props {
  /** The question the figure answers. */
  title: string;
  /** What is drawn, in a few words under the title. */
  subtitle?: string;
  /** What the numbers rest on, at the right of the title. */
  aside?: string;
  /** A way to look at it differently, there too. */
  control?: ReactNode;
  caption: Caption;
  /** The numbers behind it. */
  table: Table;
  /** How many of the three columns it takes. */
  span?: 1 | 2 | 3;
  children: ReactNode;
}

/** A figure of a neighbour: a question, what is drawn, words that the data gives, and its numbers. */
export function DataFigure(props: Props) {
  const { title, subtitle, aside, control, caption, table, span = 1, children } = props;
  const id = useId();
  const content = () => forPrograms(table);
  return (
    <figure className={`${figure.figure} ${classes.figure}`} data-span={span} aria-labelledby={id}>
      <div className={figure.head}>
        <h2 id={id} className={figure.title}>
          {title}
        </h2>
        {aside && <span className={figure.aside}>{aside}</span>}
        {control && <div className={figure.control}>{control}</div>}
      </div>
      {subtitle && (
        <p className={classes.subtitle}>
          <Symbols>{subtitle}</Symbols>
        </p>
      )}
      {children}
      <figcaption className={figure.caption}>
        <b>{caption.look}</b> {caption.news && <Symbols>{unbroken(caption.news)}</Symbols>}
      </figcaption>
      <button
        type="button"
        className={save.button}
        aria-label={`Save chart data: ${title}`}
        title="Save chart data (CSV)"
        onClick={() => download({ name: `${slug(title)}.csv`, content: content(), type: 'text/csv' })}
      >
        <SaveIcon />
      </button>
      <DataTable name={title} table={table} />
    </figure>
  );
}
