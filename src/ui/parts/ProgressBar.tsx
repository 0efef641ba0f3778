import style from './progress-bar.module.css';

interface Props {
  /** What is under way. */
  label: string;
  value: number;
  max: number;
}

/** How far something is, as a thin line beside its words. */
export function ProgressBar({ label, value, max }: Props) {
  return <progress className={style.bar} aria-label={label} value={value} max={max} />;
}
