import { useId, useState } from 'react';
import type { NumberField } from '../../../config/field';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { FieldSlider } from '../fields/FieldSlider';
import { NumberBox } from '../fields/NumberBox';
import { useField } from '../fields/use-field';
import type { Place } from '../places';
import { Row, Running } from './Row';
import classes from './row.module.css';

/** A number of all lanes: a slider where it has one, and a box to type it. */
export function NumberRow({ fieldKey, place }: { fieldKey: FieldKey; place?: Place }) {
  const field = useField(fieldKey);
  const [moving, setMoving] = useState<number>();
  const helpId = useId();
  const { label, help, applies, slider } = FIELDS[fieldKey] as NumberField;
  const effect = applies === 'live' ? 'now' : field.running && 'waits';
  const box = (
    <span className={classes.values}>
      <Running words={field.running} />
      <NumberBox
        fieldKey={fieldKey}
        field={field}
        moving={moving}
        quiet={slider !== undefined}
        aria-label={`${label}, as a number`}
        aria-describedby={helpId}
      />
      {field.mixed && <span className={classes.aside}>{field.mixed}</span>}
    </span>
  );
  return (
    <Row
      label={label}
      help={help}
      helpId={helpId}
      place={place}
      effect={effect || undefined}
      fault={field.fault}
    >
      {slider && <FieldSlider fieldKey={fieldKey} field={field} onMove={setMoving} describedBy={helpId} />}
      {box}
    </Row>
  );
}
