import { Combobox, useCombobox } from '@mantine/core';
import { Symbols } from '../theme/Symbols';
import classes from './choice.module.css';
import { ChevronDown } from './icons';

interface ChoiceProps {
  /** The accessible name. */
  label: string;
  value: string;
  /** Value → how it is written. */
  options: Readonly<Record<string, string>>;
  onChange(value: string): void;
  describedBy?: string;
  /** Whether the value waits for a reset. */
  waits?: boolean;
  /** Whether it looks like a box rather than like text. */
  boxed?: boolean;
}

/** One of a few values: a button with a list, so that symbols can be set as mathematics. */
export function Choice({ label, value, options, onChange, describedBy, waits, boxed }: ChoiceProps) {
  const combobox = useCombobox({
    onDropdownClose: () => combobox.resetSelectedOption(),
    onDropdownOpen: () => combobox.selectActiveOption(),
  });
  return (
    <Combobox
      store={combobox}
      width="max-content"
      position="bottom-start"
      onOptionSubmit={(next) => {
        onChange(next);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <button
          type="button"
          className={classes.choice}
          data-boxed={boxed || waits}
          data-waits={waits}
          aria-label={label}
          aria-describedby={describedBy}
          onClick={() => combobox.toggleDropdown()}
        >
          <span>
            <Symbols>{options[value] ?? value}</Symbols>
          </span>
          <ChevronDown />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label}>
          {Object.entries(options).map(([option, words]) => (
            <Combobox.Option key={option} value={option} active={option === value}>
              <span>
                <Symbols>{words}</Symbols>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
