import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import { formatField } from '../../../config/draft';
import type { NumberField, ProbabilityField, TextField } from '../../../config/field';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { readNumber } from '../../../config/number-text';
import classes from './fields.module.css';
import type { FieldState } from './use-field';

interface ValueBoxProps extends Pick<ComponentProps<'input'>, 'aria-describedby' | 'aria-label'> {
  fieldKey: FieldKey;
  field: FieldState;
  /** Beside a slider it looks like text until it is touched. */
  quiet?: boolean;
  /** Whether Escape is for something around it, less than the sheet. */
  keepEscape?: boolean;
}

/** A value to type. It takes effect with Enter or when one leaves it; what a run cannot be is refused in words. */
export function ValueBox({ fieldKey, field, quiet, keepEscape, ...rest }: ValueBoxProps) {
  const setting = FIELDS[fieldKey] as NumberField | ProbabilityField | TextField;
  const [typed, setTyped] = useState<string>();
  const shown = formatField(fieldKey, field.shown);

  /** Whether what was typed could be taken, or nothing was. */
  const commit = (): boolean =>
    typed === undefined ||
    // What is shown is rounded: typed again, it leaves the value as it is.
    field.setRead(() => {
      if (typed.trim() === shown) return field.value;
      return setting.kind === 'text' ? typed : readNumber(typed, setting);
    });

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && commit()) setTyped(undefined);
    // Escape takes back what was typed; the next one may close the sheet (see the mark below).
    if (event.key === 'Escape' && typed !== undefined) {
      setTyped(undefined);
      field.clearFault();
    }
  };

  return (
    <input
      type="text"
      inputMode={setting.kind === 'text' ? 'text' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      aria-label={setting.label}
      aria-invalid={field.fault !== undefined}
      {...rest}
      className={classes.number}
      data-mantine-stop-propagation={keepEscape || typed !== undefined || undefined}
      data-quiet={quiet}
      data-waits={field.running !== undefined}
      style={{ width: `calc(${Math.max(4, (typed ?? shown).length)}ch + 18px)` }}
      value={typed ?? shown}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        commit();
        setTyped(undefined);
      }}
      onKeyDown={press}
    />
  );
}
