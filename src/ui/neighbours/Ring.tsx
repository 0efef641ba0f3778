import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import classes from './neighbours.module.css';

interface Props {
  /** What it chooses, and its value as words. */
  label: string;
  words: string;
  value: number;
  max: number;
  /** From one stop to the next. */
  step: number;
  /** What the axis holds from its left to its right end, as parts of the plot's width. */
  from: number;
  to: number;
  onChange(value: number): void;
  /** The plot. */
  children: ReactNode;
}

const BY: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** A plot whose ring is dragged along the axis from 0, or moved by the arrow keys: one stop, with Shift ten. */
export function Ring({ label, words, value, max, step, from, to, onChange, children }: Props) {
  const set = (wanted: number) => {
    const stop = Math.round(Math.min(max, Math.max(0, wanted)) / step);
    onChange(Number((stop * step).toFixed(6)));
  };
  const drag = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    set((((clientX - left) / width - from) / (to - from)) * max);
  };
  const move = (event: KeyboardEvent) => {
    const ends: Partial<Record<string, number>> = { Home: 0, End: max };
    const by = BY[event.key] * step * (event.shiftKey ? 10 : 1);
    const next = ends[event.key] ?? (by ? value + by : undefined);
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  return (
    <div
      className={classes.ring}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={words}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
      onKeyDown={move}
    >
      {children}
    </div>
  );
}

/** The ring itself, on its axis. */
export const RingMark = ({ x, y }: { x: number; y: number }) => (
  <circle cx={x} cy={y} r="8.25" fill="var(--bg)" stroke="var(--ink)" strokeWidth="1.5" />
);
