import { type CSSProperties, type ReactNode, use, useId, useRef } from 'react';
import type { Caption } from '../text/caption';
import { unbroken } from '../text/unbroken';
import { Symbols } from '../theme/Symbols';
import { Terms } from '../words/Terms';
import { Aside, type AsideProps } from './Aside';
import { DataTable } from './DataTable';
import style from './figure.module.css';
import type { Numbers } from './lane-tables';
import { RecordedContext, RecordedTag } from './RecordedTag';
import { SaveChart } from './save/SaveChart';
import type { Table } from './table';

export interface FigureProps {
  /** The question the figure answers. */
  title: string;
  /** What the numbers rest on, beside the title. */
  aside?: AsideProps;
  /** The id of the one lane it shows, where it does not show all. */
  only?: number;
  /** Whether it shows a damaged network. */
  isDamaged?: boolean;
  /** Whether it says so where it shows the recording. */
  tagged?: boolean;
  /** A way to look at it differently, at the right of the title. */
  control?: ReactNode;
  /** The quantity upwards and its unit. */
  yTitle?: string;
  /** The quantity to the right and its unit. */
  xTitle?: string;
  /** A key to a mark, under the plot at left. */
  note?: ReactNode;
  /** From the right end of the axis to the plot's edge, in px. */
  plotRight?: number;
  /** Exact values at the cursor. */
  docked?: ReactNode;
  caption: Caption;
  /** Whose values are in it besides: under the caption, and in a saved figure. */
  paper?: { words: ReactNode; aside(others: string | undefined): string };
  /** The numbers as people read them. */
  table: Table;
  /** What of them can be saved. */
  numbers: Numbers;
  /** What is chosen, under the caption. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The frame all figures share: a question, a plot of fixed height, two lines of words, and the numbers as a table. */
export function Figure(props: FigureProps) {
  const {
    title,
    aside,
    only,
    isDamaged,
    tagged,
    control,
    yTitle,
    xTitle,
    note,
    plotRight = 8,
    docked,
    caption,
    paper,
    table,
    numbers,
    foot,
    children,
  } = props;
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const recorded = use(RecordedContext);
  return (
    <figure className={style.figure} aria-labelledby={id} data-y-title={yTitle !== undefined}>
      <div className={style.head}>
        <h2 id={id} className={style.title}>
          <Symbols>{title}</Symbols>
        </h2>
        {aside && <Aside {...aside} />}
        {tagged && <RecordedTag />}
        {control && <div className={style.control}>{control}</div>}
      </div>
      <div ref={plot} className={style.plot} style={{ '--plot-right': `${plotRight}px` } as CSSProperties}>
        {children}
        <div className={style.above}>
          {yTitle && (
            <span>
              <Terms>{yTitle}</Terms>
            </span>
          )}
          <span aria-hidden="true">{docked}</span>
        </div>
        <div className={style.below}>
          <span>{note}</span>
          {xTitle && (
            <span>
              <Terms>{xTitle}</Terms>
            </span>
          )}
        </div>
      </div>
      <figcaption className={style.caption}>
        <b>
          <Symbols>{unbroken(caption.look)}</Symbols>
        </b>{' '}
        {caption.news && <Symbols>{unbroken(caption.news)}</Symbols>}
        {paper?.words}
      </figcaption>
      {foot}
      <SaveChart
        title={`${title}${recorded !== undefined ? ' (recorded run)' : isDamaged ? ' (damaged)' : ''}`}
        aside={paper?.aside(aside?.words) ?? aside?.words}
        only={only}
        numbers={numbers}
        plot={plot}
      />
      <DataTable name={title} table={table} />
    </figure>
  );
}
