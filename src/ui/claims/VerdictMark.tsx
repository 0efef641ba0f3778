import type { ReactNode } from 'react';
import type { ClaimStanding } from './words';

/** A verdict as a mark of ink, 12 px; words always stand beside it. */
export const VerdictMark = ({ standing }: { standing: ClaimStanding }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="var(--ink)" aria-hidden="true">
    {SHAPES[standing]}
  </svg>
);

const SHAPES: Record<ClaimStanding, ReactNode> = {
  holds: <circle cx="6" cy="6" r="5" fill="var(--ink)" stroke="none" />,
  partly: (
    <>
      <circle cx="6" cy="6" r="4.4" strokeWidth="1.4" />
      <path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" fill="var(--ink)" stroke="none" />
    </>
  ),
  fails: <path d="m2 2 8 8m0-8-8 8" strokeWidth="2" />,
  untestable: <circle cx="6" cy="6" r="4.4" strokeWidth="1.6" />,
  untested: (
    <circle cx="6" cy="6" r="4.6" stroke="var(--ink-3)" strokeWidth="1.2" strokeDasharray="1.2 1.7" />
  ),
};
