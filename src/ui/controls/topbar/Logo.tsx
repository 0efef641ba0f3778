/** Two memories that fade, one faster than the other. */
export const Logo = () => (
  <svg width="24" height="19" viewBox="0 0 24 19" fill="none" strokeLinecap="round" aria-hidden="true">
    <path d="M1.5 1.5v16h21" stroke="var(--axis)" strokeWidth="2" strokeLinejoin="round" />
    <path d="M2 1.5c7 1.5 11 5 20 8.5" stroke="var(--lane-2)" strokeWidth="2.2" strokeDasharray="3.5 4" />
    <path d="M2 1.5c1.5 9.5 7 14 20 14.5" stroke="var(--lane-1)" strokeWidth="2.2" />
  </svg>
);
