import { Brand } from '../controls/topbar/Brand';
import bar from '../controls/topbar/topbar.module.css';
import page from './app.module.css';
import { DrawnFigures } from './DrawnFigures';
import { Invitation } from './Invitation';

/**
 * What the built page shows until its script has come: its name, what it is about, and the recorded run. Each stands
 * where it stays.
 */
export const Shell = () => (
  <div className={page.page} data-shell>
    <header className={bar.bar}>
      <Brand />
    </header>
    <div className={page.side} />
    <main className={page.main}>
      <div className={page.content}>
        <Invitation />
        <DrawnFigures />
      </div>
    </main>
  </div>
);
