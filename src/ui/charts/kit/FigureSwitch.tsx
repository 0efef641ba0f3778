import { type ReactNode, useId } from 'react';
import style from './figure-switch.module.css';

interface FigureSwitchProps<T extends string | number> {
  /** What is chosen here, for those who do not see it. */
  label: string;
  value: T;
  options: readonly { value: T; words: ReactNode }[];
  onChange(value: T): void;
}

/** One of two to four ways to look, side by side: "weights | eigenvalues". Arrow keys move along it. */
export function FigureSwitch<T extends string | number>(props: FigureSwitchProps<T>) {
  const { label, value, options, onChange } = props;
  const name = useId();
  return (
    <div className={style.switch} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={style.option}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.words}</span>
        </label>
      ))}
    </div>
  );
}
