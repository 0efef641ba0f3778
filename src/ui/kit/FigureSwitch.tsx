import { type ComponentProps, type ReactNode, useId } from 'react';
import style from './figure-switch.module.css';

interface FigureSwitchProps<T extends string> {
  /** What is chosen, for those who do not see it. */
  label: string;
  value: T;
  /** Value → how it is written. */
  options: Readonly<Record<NoInfer<T>, ReactNode>>;
  onChange(value: NoInfer<T>): void;
  /** Whether it has room of its own, where others stand beside a title. */
  roomy?: boolean;
  /** What else an option answers to: its words lie under what is pressed. */
  answers?(value: NoInfer<T>): ComponentProps<'label'> & { 'data-lane-name'?: string };
}

/** One of a few ways to look, side by side: "weights | eigenvalues". Arrow keys move along it. */
export function FigureSwitch<T extends string>({
  label,
  value,
  options,
  onChange,
  roomy,
  answers,
}: FigureSwitchProps<T>) {
  const name = useId();
  return (
    <fieldset className={style.switch} data-roomy={roomy}>
      <legend className="visually-hidden">{label}</legend>
      {(Object.keys(options) as T[]).map((option) => (
        <label key={option} className={style.option} {...answers?.(option)}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          <span>{options[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
