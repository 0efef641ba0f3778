import { type ReactNode, useId } from 'react';
import labels from '../controls/panel/panel-slider.module.css';
import classes from './neighbours.module.css';
import { StopRange } from './StopRange';

interface Props {
  label: ReactNode;
  value: number;
  stops: readonly number[];
  /** What happens once it is moved, or what it means. */
  note?: string;
  /** How a value is written, where it is not as it is. */
  write?(value: number): string;
  /** What cannot be, and what is instead. */
  refusal?: string;
  onChange(value: number): void;
}

/** A slider over a few values. */
export function StopSlider({ label, value, stops, note, refusal, write = String, onChange }: Props) {
  const id = useId();
  return (
    <div className={`${labels.slider} ${classes.slider}`}>
      <div>
        <label htmlFor={id} className={labels.label}>
          {label}
        </label>
        <span>{write(value)}</span>
      </div>
      <StopRange {...{ id, value, stops, write, onChange }} />
      {refusal && (
        <p role="alert" className={labels.fault}>
          {refusal}
        </p>
      )}
      {note && <p className={classes.note}>{note}</p>}
    </div>
  );
}
