import { lazy, Suspense } from 'react';
import { isLarge } from '../../../config/preset-times';
import { useDrafts } from '../panel/use-drafts';

const PaperTime = lazy(() => import('./PaperTime').then(({ PaperTime }) => ({ default: PaperTime })));

/** Under an experiment of the paper's size: how long it takes. What works that out is fetched for such an experiment alone. */
export function PaperTimeNote() {
  return (
    useDrafts().some(isLarge) && (
      <Suspense>
        <PaperTime />
      </Suspense>
    )
  );
}
