import { Readout } from '../readout/Readout';
import { Transport } from '../transport/Transport';
import classes from './topbar.module.css';

/** On a phone: play and one epoch under the thumb, and where every lane is. */
export function BottomBar() {
  return (
    <section className={classes.bottom} aria-label="Transport">
      <Transport short />
      <Readout short />
    </section>
  );
}
