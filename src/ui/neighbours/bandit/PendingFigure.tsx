import { tableOf } from '../../kit/table';
import { DataFigure } from '../DataFigure';
import classes from './bandit.module.css';

/** The place of a figure whose worlds are not played yet. */
export const PendingFigure = ({ title, span }: { title: string; span?: 3 }) => (
  <DataFigure
    title={title}
    span={span}
    caption={{ look: 'A moment.', news: 'Worlds like this one are being played.' }}
    table={tableOf([], [])}
  >
    <div className={classes.pending} />
  </DataFigure>
);
