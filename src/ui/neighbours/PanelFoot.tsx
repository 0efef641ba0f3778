import notes from '../controls/panel/notes.module.css';

interface Props {
  /** Where what is on the page runs, in a sentence. */
  children: string;
  /** The way to the top of the site. */
  root?: string;
}

/** The end of a panel. */
export const PanelFoot = ({ children, root = '../../' }: Props) => (
  <footer>
    <p className={notes.engine}>{children}</p>
    <a className={notes.link} href={`${root}claims/#words`}>
      All words, explained
    </a>
  </footer>
);

/** What is said where networks are trained. @param recorded where others come from */
export const trainedHere = (recorded?: { date: string }): string =>
  `What you train runs on this device and stays in this tab.${recorded ? ` The rest was recorded on ${recorded.date}.` : ''}`;
