import { type PointerEvent, type ReactNode, type Ref, useEffect, useRef } from 'react';
import { afterKey, useCursor } from './cursor';
import type { Point } from './geometry';
import style from './plot.module.css';

export interface CursorPlotProps {
  ref?: Ref<HTMLDivElement>;
  /** What the figure asks: its name for those who do not see it. */
  title: string;
  /** The N at a place of the plot, not rounded; undefined outside of the axes. */
  toN(point: Point): number | undefined;
  /** Where the arrow keys begin. */
  start: number;
  /** What the figure says of an N. */
  say(N: number): string;
  /** What else the mouse points at; undefined once it has left. */
  onPoint?(point: Point | undefined): void;
  /** Lets up and down go through something else than N. */
  onStep?(by: 1 | -1): void;
  /** What is pointed at, in words. */
  pointed?: string;
  children: ReactNode;
}

const STEPS: Partial<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

/** A plot in which an N can be chosen, with the mouse, a tap or the arrow keys. */
export function CursorPlot(props: CursorPlotProps) {
  const { ref, title, toN, start, say, onPoint, onStep, pointed, children } = props;
  const cursor = useCursor();
  const { N, min, max, set } = cursor;
  // A tap chooses where it ends, so that a finger that scrolls chooses nothing.
  const hovers = useRef(false);
  // A plot that goes while the mouse is on it does not hear that the mouse leaves.
  useEffect(
    () => () => {
      if (hovers.current) set(undefined);
    },
    [set],
  );

  const placeOf = (event: PointerEvent<HTMLElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const chosen = (event: PointerEvent<HTMLElement>) => {
    const found = toN(placeOf(event));
    return found === undefined ? undefined : Math.min(max, Math.max(min, Math.round(found)));
  };

  return (
    <div
      ref={ref}
      className={style.cursorPlot}
      role="slider"
      tabIndex={0}
      aria-label={`${title} Choose an N with the arrow keys.`}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={N ?? start}
      aria-valuetext={pointed ?? (N === undefined ? 'no N chosen' : `N = ${N}: ${say(N)}`)}
      onPointerMove={(event) => {
        if (event.pointerType === 'touch') return;
        hovers.current = true;
        set(chosen(event));
        onPoint?.(placeOf(event));
      }}
      onPointerLeave={() => {
        if (hovers.current) set(undefined);
        hovers.current = false;
        onPoint?.(undefined);
      }}
      onPointerUp={(event) => {
        if (event.pointerType !== 'touch') return;
        const tapped = chosen(event);
        set(tapped === N ? undefined : tapped);
      }}
      onBlur={() => onPoint?.(undefined)}
      onKeyDown={(event) => {
        const by = STEPS[event.key];
        if (onStep && by) {
          event.preventDefault();
          onStep(by);
          return;
        }
        const next = afterKey(event.key, cursor, start);
        if (next === undefined) return;
        event.preventDefault();
        set(next);
      }}
    >
      {children}
    </div>
  );
}
