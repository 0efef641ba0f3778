import { presetOf } from '../../../config/presets';
import { Finding } from '../presets/Finding';
import classes from './notes.module.css';
import { useDrafts } from './use-drafts';

/** Under an experiment that comes with what was measured of it. */
export function FindingNote() {
  return <Finding name={presetOf(useDrafts())} className={classes.finding} />;
}
