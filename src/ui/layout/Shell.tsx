import { Brand } from '../controls/topbar/Brand';
import bar from '../controls/topbar/topbar.module.css';
import page from './app.module.css';
import invitation from './invitation.module.css';
import { Sentence } from './Sentence';

/** What the built page shows until its script has come: its name, and what it is about. Each stands where it stays. */
export const Shell = () => (
  <div className={page.page} data-shell>
    <header className={bar.bar}>
      <Brand />
    </header>
    <div className={page.side} />
    <main className={page.main}>
      <div className={page.content}>
        <section className={invitation.invitation}>
          <Sentence ids={[0, 1]} />
        </section>
      </div>
    </main>
  </div>
);
