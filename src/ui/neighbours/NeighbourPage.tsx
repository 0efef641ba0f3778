import type { ReactNode } from 'react';
import { useAddressNotes } from '../../state/page-address';
import { ThemeButton } from '../claims/ThemeButton';
import { Brand } from '../controls/topbar/Brand';
import { PageLinks } from '../controls/topbar/PageLinks';
import bar from '../controls/topbar/topbar.module.css';
import page from '../layout/app.module.css';
import type { NeighbourFolder } from './list';
import { NeighbourFoot, type NeighbourFootProps } from './NeighbourFoot';
import classes from './neighbours.module.css';
import { PanelOpener } from './PanelOpener';
import { useNeighbourKeys } from './use-neighbour-keys';

interface Props {
  folder: NeighbourFolder;
  transport: ReactNode;
  /** Where each lane is, in two lines. */
  readout: ReactNode;
  panel: ReactNode;
  /** The one slider that matters: on a phone it is under the thumb. */
  slider: ReactNode;
  /** The newest fact first. */
  headline: ReactNode;
  foot: NeighbourFootProps;
  /** What changed, for those who do not see it. */
  news: string;
  /** Figures, in a grid of three columns. */
  children: ReactNode;
}

/** The frame of a page about a work that stands near the paper: bar, panel, headline, figures and foot. */
export function NeighbourPage(props: Props) {
  const { folder, transport, readout, panel, slider, headline, foot, news, children } = props;
  useNeighbourKeys(folder);
  const notes = useAddressNotes((state) => state.notes);
  return (
    <div className={page.page}>
      <a className={page.skip} href="#main">
        Skip to the figures
      </a>
      <header className={`${bar.bar} ${classes.bar}`}>
        <Brand as="p" />
        <div className={classes.controls}>
          {transport}
          {readout}
        </div>
        <PageLinks at="Neighbours" site="../../" />
        <span className={bar.divider} />
        <PanelOpener name="Experiment">{panel}</PanelOpener>
        <ThemeButton />
      </header>
      <aside className={page.side} aria-label="Experiment">
        {panel}
      </aside>
      <main className={page.main} id="main" tabIndex={-1}>
        <div className={page.content}>
          {notes.map((note) => (
            <p key={note} className={classes.notice} role="alert">
              {note}
            </p>
          ))}
          <h1 className={classes.headline}>{headline}</h1>
          <div className={classes.figures}>{children}</div>
          <NeighbourFoot {...foot} />
        </div>
      </main>
      <section className={`${bar.below} ${classes.below}`} aria-label="Transport">
        {transport}
        {slider}
      </section>
      <p role="status" className="visually-hidden">
        {news}
      </p>
    </div>
  );
}
