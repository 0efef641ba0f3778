import type { ReactNode } from 'react';
import rows from '../controls/panel/rows.module.css';
import { ChevronRight } from '../parts/icons';
import { Symbols } from '../theme/Symbols';
import classes from './neighbours.module.css';

interface Props {
  label: ReactNode;
  value: ReactNode;
  /** What it says once it is opened. */
  children: ReactNode;
}

/** A line of the panel that says more when it is asked. */
export const FoldedRow = ({ label, value, children }: Props) => (
  <details className={classes.row}>
    <summary>
      <span className={rows.label}>{label}</span>
      <span className={rows.value}>{typeof value === 'string' ? <Symbols>{value}</Symbols> : value}</span>
      <ChevronRight />
    </summary>
    <p>{children}</p>
  </details>
);
