import { lazy, Suspense } from 'react';
import { PRESETS, type Preset, presetOf } from '../../../config/presets';
import classes from './notes.module.css';
import { useDrafts } from './use-drafts';

const Finding = lazy(() => import('../presets/Finding').then(({ Finding }) => ({ default: Finding })));

/** Under an experiment that comes with what was measured of it. */
export function FindingNote() {
  const name = presetOf(useDrafts());
  const { hasFinding }: Partial<Preset> = name ? PRESETS[name] : {};
  return (
    hasFinding && (
      <Suspense>
        <Finding name={name} className={classes.finding} />
      </Suspense>
    )
  );
}
