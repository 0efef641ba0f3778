import type { PointerEvent, ReactNode, Ref } from 'react';
import type { Point } from '../../kit/geometry';
import style from '../../kit/plot.module.css';

interface Props {
  ref?: Ref<HTMLDivElement>;
  /** What the figure asks, and what is chosen in it. */
  label: string;
  /** How many there are to choose from. */
  count: number;
  chosen: number | undefined;
  onChoose(index: number | undefined): void;
  /** Which of them is meant by a place of the plot. */
  nearest(point: Point): number | undefined;
  /** What the figure says of one. */
  say(index: number): string;
  children: ReactNode;
}

/** A plot in which one of its points can be chosen, with the mouse, a tap or the arrow keys, for its exact values. */
export function ChoicePlot({ ref, label, count, chosen, onChoose, nearest, say, children }: Props) {
  const meant = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return nearest({ x: event.clientX - left, y: event.clientY - top });
  };
  const within = (index: number) => Math.max(0, Math.min(count - 1, index));
  if (count === 0) {
    return (
      <div ref={ref} className={style.plot}>
        {children}
      </div>
    );
  }
  return (
    <div
      ref={ref}
      className={style.cursorPlot}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={(chosen ?? 0) + 1}
      aria-valuetext={chosen === undefined ? 'nothing chosen' : say(chosen)}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') onChoose(meant(event));
      }}
      onPointerLeave={(event) => {
        if (event.pointerType !== 'touch') onChoose(undefined);
      }}
      onPointerUp={(event) => {
        if (event.pointerType !== 'touch') return;
        const tapped = meant(event);
        onChoose(tapped === chosen ? undefined : tapped);
      }}
      onBlur={() => onChoose(undefined)}
      onKeyDown={(event) => {
        const next = afterKey(event.key, chosen);
        if (next === undefined) return;
        event.preventDefault();
        onChoose(next === 'none' ? undefined : within(next));
      }}
    >
      {children}
    </div>
  );

  function afterKey(key: string, from: number | undefined): number | 'none' | undefined {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowUp':
        return from === undefined ? 0 : from + 1;
      case 'ArrowLeft':
      case 'ArrowDown':
        return from === undefined ? count - 1 : from - 1;
      case 'Home':
        return 0;
      case 'End':
        return count - 1;
      case 'Escape':
        return from === undefined ? undefined : 'none';
      default:
        return undefined;
    }
  }
}
