import classes from './topbar.module.css';

/** The pages of the site: their names, and their folders within it. */
export const PAGES = [
  ['Train', ''],
  ['Claims', 'claims/'],
  ['Neighbours', 'neighbours/'],
] as const;

interface Props {
  /** The page that they stand on, or that leads to it. */
  at: (typeof PAGES)[number][0];
  /** From there to the folder of the site. */
  site: './' | '../' | '../../';
}

/** Links between the pages, wherever the site is served from. */
export const PageLinks = ({ at, site }: Props) => (
  <nav className={classes.pages} aria-label="Pages">
    {PAGES.map(([name, folder]) =>
      name === at && site !== '../../' ? (
        <span key={name} aria-current="page">
          {name}
        </span>
      ) : (
        <a key={name} href={`${site}${folder}`} aria-current={name === at || undefined}>
          {name}
        </a>
      ),
    )}
  </nav>
);
