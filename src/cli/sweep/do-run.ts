import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Interrupted } from '../usage';
import { CannotWrite, writeWhole, writing } from '../whole-file';
import { RunClaim } from './claim';
import { FILES, runFolder, type Sweep } from './folder';
import type { PlannedRun } from './plan';
import { identityOf } from './result';
import { type Conduct, RunUnderWay } from './run';

/** How it went: `elsewhere` where another process has the run. */
export type RunOutcome = 'done' | 'failed' | 'stopped' | 'elsewhere';

/** Does a run of a sweep, or what is left of it, unless another process does; whatever fails, unless it is the disk, is kept with it. */
export async function doRun(sweep: Sweep, run: PlannedRun, conduct: Conduct): Promise<RunOutcome> {
  const folder = runFolder(sweep, run);
  writing(folder, () => mkdirSync(folder, { recursive: true }));
  const claim = RunClaim.take(folder);
  if (!claim) return 'elsewhere';
  try {
    if (!existsSync(join(folder, FILES.measures)))
      await new RunUnderWay(sweep, run, folder, claim, conduct).finish();
    return 'done';
  } catch (error) {
    if (error instanceof Interrupted) return claim.isHeld ? 'stopped' : 'elsewhere';
    if (error instanceof CannotWrite) throw error;
    writeFailure(sweep, run, (error as Error).message);
    return 'failed';
  } finally {
    claim.release();
  }
}

/** Keeps with a run why it could not be done. */
export function writeFailure(sweep: Sweep, run: PlannedRun, trouble: string): void {
  const failed = { ...identityOf(run), end: 'failed', trouble };
  writeWhole(join(runFolder(sweep, run), FILES.failed), `${JSON.stringify(failed, null, 2)}\n`);
}
