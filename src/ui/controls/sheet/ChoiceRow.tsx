import { useId } from 'react';
import type { ChoiceField } from '../../../config/field';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { Choice } from '../fields/Choice';
import { useField } from '../fields/use-field';
import type { Place } from '../places';
import { Row, Running } from './Row';
import classes from './row.module.css';

/** One of a few values, for all lanes. */
export function ChoiceRow({ fieldKey, place }: { fieldKey: FieldKey; place?: Place }) {
  const field = useField(fieldKey);
  const helpId = useId();
  const { label, help, options } = FIELDS[fieldKey] as ChoiceField;
  const waits = field.running !== undefined;
  return (
    <Row
      label={label}
      help={help}
      helpId={helpId}
      place={place}
      effect={waits ? 'waits' : undefined}
      fault={field.fault}
    >
      <span className={classes.values}>
        <Running words={field.running} />
        <Choice
          label={label}
          value={String(field.value)}
          options={options}
          onChange={field.set}
          describedBy={helpId}
          waits={waits}
        />
        {field.mixed && <span className={classes.aside}>{field.mixed}</span>}
      </span>
    </Row>
  );
}
