import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface Options {
  value: number;
  max: number;
  /** From one stop to the next. */
  step: number;
  /** What the axis holds from its left to its right end, as parts of the plot's width. */
  from: number;
  to: number;
  onChange(value: number): void;
}

const BY: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** What lets a plot's ring be dragged along the axis from 0, or moved by the arrow keys: one stop, with Shift ten. */
export function useRing({ value, max, step, from, to, onChange }: Options) {
  const dragging = useRef(false);
  const set = (wanted: number) => {
    const stop = Math.round(Math.min(max, Math.max(0, wanted)) / step);
    onChange(Number((stop * step).toFixed(6)));
  };
  const drag = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    set((((clientX - left) / width - from) / (to - from)) * max);
  };
  return {
    onPointerDown(event: PointerEvent) {
      dragging.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag(event);
    },
    onPointerMove(event: PointerEvent) {
      if (dragging.current) drag(event);
    },
    onPointerUp() {
      dragging.current = false;
    },
    onPointerCancel() {
      dragging.current = false;
    },
    onKeyDown(event: KeyboardEvent) {
      const ends: Partial<Record<string, number>> = { Home: 0, End: max };
      const by = BY[event.key] * step * (event.shiftKey ? 10 : 1);
      const next = ends[event.key] ?? (by ? value + by : undefined);
      if (next === undefined) return;
      event.preventDefault();
      set(next);
    },
  };
}
