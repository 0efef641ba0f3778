import { useEffect, useRef, useState } from 'react';
import { inWords } from '../../../config/in-words';
import { ThemeButton } from '../../claims/ThemeButton';
import { Brand } from '../../controls/topbar/Brand';
import { PageLinks } from '../../controls/topbar/PageLinks';
import bar from '../../controls/topbar/topbar.module.css';
import page from '../../layout/app.module.css';
import { NEIGHBOURS } from '../list';
import shared from '../neighbours.module.css';
import { PanelOpener } from '../PanelOpener';
import { BanditRow } from './BanditRow';
import classes from './frame.module.css';
import { MembraneRow } from './MembraneRow';
import { ModulesRow } from './ModulesRow';
import { OverviewPanel } from './OverviewPanel';
import { PackingRow } from './PackingRow';
import { useLoop } from './use-loop';

/** All neighbours: what each shows, in small, and how near it stands to memory and to curricula. */
export function OverviewPage() {
  const [pace, setPace] = useState(1);
  const [moves, setMoves] = useState(false);
  const isFirst = useRef(true);
  // What was built stands still; motion begins once the page answers, where it is wanted.
  useEffect(() => {
    if (isFirst.current) setMoves(!matchMedia('(prefers-reduced-motion: reduce)').matches);
    isFirst.current = false;
  }, []);
  const phase = useLoop(pace, moves && pace > 0);
  const count = inWords(NEIGHBOURS.length);
  const panel = <OverviewPanel pace={pace} moves={moves} onPace={setPace} onMoves={setMoves} />;
  return (
    <div className={page.page}>
      <a className={page.skip} href="#main">
        Skip to the neighbours
      </a>
      <header className={`${bar.bar} ${shared.bar}`}>
        <Brand as="p" />
        <PageLinks at="Neighbours" site="../" />
        <span className={bar.divider} />
        <PanelOpener name="Neighbours">{panel}</PanelOpener>
        <ThemeButton />
      </header>
      <aside className={`${page.side} ${classes.side}`} aria-label="Neighbours">
        {panel}
      </aside>
      <main className={page.main} id="main" tabIndex={-1}>
        <div className={page.content}>
          <h1 className={classes.title}>{atStart(count)} neighbours</h1>
          <p className={classes.lead}>
            {atStart(count)} works that stand near the paper this playground is about. Each asks what a small
            system can <b>keep</b>, and <b>what makes it keep it</b>. Each runs here; how near it stands is
            said beside it.
          </p>
          <PackingRow phase={phase} />
          <ModulesRow phase={phase} />
          <BanditRow phase={phase} />
          <MembraneRow phase={phase} />
          <div className={classes.foot}>
            <p>
              Each page is <b>our reading</b>; the equations are ours wherever the paper’s were not to be had,
              and each page says which. Nothing here is code of theirs.
            </p>
            <p>
              The paper all this stands beside: Khajehabdollahi et al., ICLR 2024.{' '}
              <a href="../claims/">Claims</a>
            </p>
          </div>
        </div>
      </main>
    </div>
  );
}

const atStart = (words: string) => words[0].toUpperCase() + words.slice(1);
