import { type ReactNode, useId, useRef } from 'react';
import { DataTable } from '../kit/DataTable';
import figure from '../kit/figure.module.css';
import type { Table } from '../kit/table';
import type { Caption } from '../text/caption';
import { unbroken } from '../text/unbroken';
import { Symbols } from '../theme/Symbols';
import classes from './neighbours.module.css';
import { SaveMenu } from './SaveMenu';

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
  const plot = useRef<HTMLDivElement>(null);
  return (
    <figure className={`${figure.figure} ${classes.figure}`} data-span={span} aria-labelledby={id}>
      <div className={figure.head}>
        <h2 id={id} className={figure.title}>
          {title}
        </h2>
        {aside && <span className={figure.aside}>{aside}</span>}
        {control && <div className={figure.control}>{control}</div>}
      </div>
      <div ref={plot}>
        {subtitle && (
          <p className={classes.subtitle}>
            <Symbols>{subtitle}</Symbols>
          </p>
        )}
        {children}
      </div>
      <figcaption className={figure.caption}>
        <b>{caption.look}</b> {caption.news && <Symbols>{unbroken(caption.news)}</Symbols>}
      </figcaption>
      <SaveMenu title={title} aside={aside} table={table} plot={plot} />
      <DataTable name={title} table={table} />
    </figure>
  );
}
