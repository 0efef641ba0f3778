import { Switch } from '@mantine/core';
import type { ChoiceField, NumberField } from '../../../config/field';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { Choice } from '../../parts/Choice';
import { FieldSlider } from '../fields/FieldSlider';
import { type FieldState, useField } from '../fields/use-field';
import { ValueBox } from '../fields/ValueBox';
import { Running } from './Row';
import classes from './row.module.css';

export interface ControlProps {
  fieldKey: FieldKey;
  /** The lane it is for; without one it is for all. */
  laneId?: number;
  /** The accessible name. */
  label: string;
  /** The id of the words that explain it. */
  helpId: string;
}

/** What sets a field, with what still runs before it and what was wrong with the last try after it. */
export function Control(props: ControlProps) {
  const field = useField(props.fieldKey, props.laneId);
  const { kind } = FIELDS[props.fieldKey];
  return (
    <>
      {kind === 'number' && <NumberControl {...props} field={field} />}
      {kind === 'choice' && <ChoiceControl {...props} field={field} />}
      {kind === 'switch' && <SwitchControl {...props} field={field} />}
      {kind === 'text' && <TextControl {...props} field={field} />}
      {kind === 'probability' && <ProbabilityControl {...props} field={field} />}
      {field.fault && (
        <p role="alert" className={classes.fault}>
          {field.fault}
        </p>
      )}
    </>
  );
}

type WithField = ControlProps & { field: FieldState };

/** A slider where there is room and the number has one, and a box to type it. */
function NumberControl({ fieldKey, laneId, label, helpId, field }: WithField) {
  const slides = laneId === undefined && (FIELDS[fieldKey] as NumberField).slider !== undefined;
  return (
    <>
      {slides && <FieldSlider fieldKey={fieldKey} field={field} describedBy={helpId} />}
      <Running words={field.running} />
      <ValueBox
        fieldKey={fieldKey}
        field={field}
        quiet={slides}
        aria-label={laneId === undefined ? `${label}, as a number` : label}
        aria-describedby={helpId}
      />
    </>
  );
}

const ChoiceControl = ({ fieldKey, label, helpId, field }: WithField) => (
  <>
    <Running words={field.running} />
    <Choice
      label={label}
      value={String(field.value)}
      options={(FIELDS[fieldKey] as ChoiceField).options}
      onChange={field.set}
      describedBy={helpId}
      waits={field.running !== undefined}
      boxed={fieldKey === 'curriculum.kind'}
    />
  </>
);

/** Drawn for every sequence, or a number; that one begins at a half. */
const ProbabilityControl = ({ fieldKey, label, helpId, field }: WithField) => (
  <>
    <Running words={field.running} />
    <Choice
      label={label}
      value={field.value === 'uniform' ? 'uniform' : 'fixed'}
      options={{ uniform: 'drawn', fixed: 'fixed' }}
      onChange={(how) => field.set(how === 'uniform' ? how : 0.5)}
      describedBy={helpId}
      waits={field.running !== undefined}
    />
    {field.value !== 'uniform' && (
      <ValueBox
        fieldKey={fieldKey}
        field={field}
        aria-label={`${label}, as a number`}
        aria-describedby={helpId}
      />
    )}
  </>
);

const TextControl = ({ fieldKey, label, helpId, field }: WithField) => (
  <>
    <Running words={field.running} />
    <ValueBox fieldKey={fieldKey} field={field} aria-label={label} aria-describedby={helpId} />
  </>
);

const SwitchControl = ({ label, helpId, field }: WithField) => (
  <>
    <Running words={field.running} />
    <Switch
      aria-label={label}
      aria-describedby={helpId}
      checked={Boolean(field.value)}
      onChange={(event) => field.set(event.currentTarget.checked)}
    />
  </>
);
