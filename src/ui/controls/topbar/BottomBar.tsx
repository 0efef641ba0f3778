import { Readout } from '../readout/Readout';
import { Transport } from '../transport/Transport';
import classes from './topbar.module.css';
import { WaitingStrip } from './WaitingStrip';

interface Props {
  /** Whether the transport is here, and not in the bar above. */
  transport: boolean;
  /** Whether it is said here that changes wait; else that can be seen elsewhere. */
  waiting: boolean;
}

/** What stays in sight below: that changes wait; on a phone play and one epoch under the thumb, and where every lane is. */
export const BottomBar = ({ transport, waiting }: Props) => (
  <div className={classes.below}>
    {waiting && <WaitingStrip />}
    {transport && (
      <section className={classes.bottom} aria-label="Transport">
        <Transport short />
        <Readout short />
      </section>
    )}
  </div>
);
