import { Tooltip } from '@mantine/core';
import { type CSSProperties, type ReactNode, useId } from 'react';
import type { Caption } from '../../explain/caption';
import { unbroken } from '../../explain/unbroken';
import { Symbols } from '../../theme/Symbols';
import { DataTable, type Table } from './DataTable';
import style from './figure.module.css';

export interface FigureProps {
  /** The question the figure answers. */
  title: string;
  /** What the numbers rest on, beside the title; and what to know of it. */
  aside?: { words: string; help: string };
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
  table: Table;
  children: ReactNode;
}

/** The frame all figures share: a question, a plot of fixed height, two lines of words, and the numbers as a table. */
export function Figure(props: FigureProps) {
  const {
    title,
    aside,
    control,
    yTitle,
    xTitle,
    note,
    plotRight = 8,
    docked,
    caption,
    table,
    children,
  } = props;
  const id = useId();
  return (
    <figure className={style.figure} aria-labelledby={id}>
      <div className={style.head}>
        <h2 id={id} className={style.title}>
          <Symbols>{title}</Symbols>
        </h2>
        {aside && (
          <Tooltip
            label={<Symbols>{aside.help}</Symbols>}
            multiline
            w={260}
            events={{ hover: true, focus: true, touch: true }}
          >
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation is for the keyboard too */}
            <span className={style.aside} tabIndex={0}>
              {aside.words}
            </span>
          </Tooltip>
        )}
        {control && <div className={style.control}>{control}</div>}
      </div>
      <div className={style.plot} style={{ '--plot-right': `${plotRight}px` } as CSSProperties}>
        {children}
        <div className={style.above} aria-hidden="true">
          {yTitle && (
            <span>
              <Symbols>{yTitle}</Symbols>
            </span>
          )}
          {docked}
        </div>
        <div className={style.below} aria-hidden="true">
          <span>{note}</span>
          {xTitle && (
            <span>
              <Symbols>{xTitle}</Symbols>
            </span>
          )}
        </div>
      </div>
      <figcaption className={style.caption}>
        <b>
          <Symbols>{unbroken(caption.look)}</Symbols>
        </b>{' '}
        {caption.news && <Symbols>{unbroken(caption.news)}</Symbols>}
      </figcaption>
      <DataTable name={title} {...table} />
    </figure>
  );
}
