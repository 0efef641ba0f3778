import type { ReactNode } from 'react';

/** The page's icons: strokes of 1.5 px in the colour of the text around them. */

interface Drawing {
  size?: number;
  children: ReactNode;
}

const Drawing = ({ size = 16, children }: Drawing) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const PlayIcon = ({ size }: { size?: number }) => (
  <Drawing size={size}>
    <path d="M5 3.2v9.6L12.8 8Z" fill="currentColor" />
  </Drawing>
);

export const PauseIcon = ({ size }: { size?: number }) => (
  <Drawing size={size}>
    <path d="M5.6 3.2v9.6M10.4 3.2v9.6" strokeWidth="2.6" />
  </Drawing>
);

export const StepIcon = () => (
  <Drawing>
    <path d="M3 3.2v9.6L10 8Z" fill="currentColor" />
    <path d="M13 2.8v10.4" />
  </Drawing>
);

export const StepBackIcon = () => (
  <Drawing>
    <path d="M13 3.2v9.6L6 8Z" fill="currentColor" />
    <path d="M3 2.8v10.4" />
  </Drawing>
);

export const ResetIcon = ({ size }: { size?: number }) => (
  <Drawing size={size}>
    <path d="M2.6 2.8v3.4H6" />
    <path d="M2.9 6.1A5.4 5.4 0 1 1 3 10.2" />
  </Drawing>
);

export const DiceIcon = () => (
  <Drawing>
    <rect x="2" y="2" width="12" height="12" rx="2.5" />
    <path d="M5.4 5.4h.01M8 8h.01M10.6 10.6h.01" strokeWidth="2" />
  </Drawing>
);

export const ChevronDown = () => (
  <Drawing size={14}>
    <path d="m4 6.2 4 4 4-4" strokeWidth="1.8" />
  </Drawing>
);

export const ChevronRight = () => (
  <Drawing size={14}>
    <path d="m6 4 4 4-4 4" strokeWidth="1.8" />
  </Drawing>
);

export const ChevronLeft = () => (
  <Drawing size={14}>
    <path d="m10 4-4 4 4 4" strokeWidth="1.8" />
  </Drawing>
);

export const CloseIcon = () => (
  <Drawing>
    <path d="m3.5 3.5 9 9m0-9-9 9" />
  </Drawing>
);

export const SlidersIcon = () => (
  <Drawing size={18}>
    <path d="M1.5 5h6.6M11.9 5h2.6M1.5 11h2.6M7.9 11h6.6" />
    <circle cx="10" cy="5" r="1.9" />
    <circle cx="6" cy="11" r="1.9" />
  </Drawing>
);

export const MenuIcon = () => (
  <Drawing size={18}>
    <path d="M2 5.2h12M2 10.8h12" />
  </Drawing>
);

export const SunIcon = () => (
  <Drawing>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1.2v1.3M8 13.5v1.3M1.2 8h1.3M13.5 8h1.3M3.2 3.2l.9.9M11.9 11.9l.9.9M3.2 12.8l.9-.9M11.9 4.1l.9-.9" />
  </Drawing>
);

export const MoonIcon = () => (
  <Drawing>
    <path d="M13.6 9.7A6 6 0 0 1 6.3 2.4a6 6 0 1 0 7.3 7.3Z" />
  </Drawing>
);

export const SaveIcon = () => (
  <Drawing size={14}>
    <path d="M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11" />
  </Drawing>
);

export const InfoIcon = () => (
  <Drawing size={14}>
    <circle cx="8" cy="8" r="6.5" />
    <path d="M8 7.5v3.5M8 4.9h.01" />
  </Drawing>
);

export const PlusIcon = () => (
  <Drawing size={14}>
    <path d="M8 2.5v11M2.5 8h11" />
  </Drawing>
);

export const MoreIcon = () => (
  <Drawing size={14}>
    <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.2" />
  </Drawing>
);

/** One line that becomes two. */
export const ForkIcon = () => (
  <Drawing size={14}>
    <path d="M1.5 8h3.2c3 0 3.3-4.5 6.3-4.5h3.5M4.7 8c3 0 3.3 4.5 6.3 4.5h3.5" />
  </Drawing>
);

/** Two lines that become one. */
export const JoinIcon = () => (
  <Drawing size={14}>
    <path d="M14.5 8h-3.2c-3 0-3.3-4.5-6.3-4.5H1.5M11.3 8c-3 0-3.3 4.5-6.3 4.5H1.5" />
  </Drawing>
);
