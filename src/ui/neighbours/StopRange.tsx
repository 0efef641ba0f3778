import { minIndex } from 'd3-array';
import type { CSSProperties } from 'react';
import classes from './neighbours.module.css';

interface Props {
  id: string;
  value: number;
  stops: readonly number[];
  /** How a value is written. */
  write(value: number): string;
  onChange(value: number): void;
}

/** What of a slider over a few values is dragged. */
export function StopRange({ id, value, stops, write, onChange }: Props) {
  // What an address says may lie between two stops.
  const at = minIndex(stops, (stop) => Math.abs(stop - value));
  return (
    <input
      id={id}
      type="range"
      className={classes.range}
      min={0}
      max={stops.length - 1}
      value={at}
      aria-valuetext={write(value)}
      style={{ '--at': at / (stops.length - 1) } as CSSProperties}
      onChange={({ target }) => onChange(stops[Number(target.value)])}
    />
  );
}
