import type { TestRun } from '../../state/claim-tests';
import { ProgressBar } from '../parts/ProgressBar';
import { ClaimWords } from './ClaimWords';
import classes from './claims.module.css';
import { progressWords } from './words';

/** How far a run is. */
export function RunProgress({ run }: { run: TestRun }) {
  return (
    <p className={classes.progress}>
      <ClaimWords>{progressWords(run, Date.now())}</ClaimWords>
      <ProgressBar label="Networks trained and measured" value={run.done + partOf(run)} max={run.total} />
    </p>
  );
}

/** How much of the network that told last is done. */
const partOf = ({ at }: TestRun): number => (at ? Math.min(0.95, at.testing.done / at.testing.total) : 0);
