import { Switch } from '@mantine/core';
import { FIELDS } from '../../../config/fields';
import { hidden } from '../../parts/view';
import { Symbols } from '../../theme/Symbols';
import { useField } from '../fields/use-field';
import { ValueBox } from '../fields/ValueBox';
import classes from './tau-form.module.css';

const range = FIELDS['network.tau.min'];
/** Escape closes this form, not the sheet under it. */
const KEEP_ESCAPE = { 'data-mantine-stop-propagation': true };

/** The time constants of one lane, or of all. */
export function TauForm({ laneId }: { laneId?: number }) {
  const trainable = useField('network.tau.trainable', laneId);
  const from = useField('network.tau.min', laneId);
  const to = useField('network.tau.max', laneId);
  const fault = trainable.fault ?? from.fault ?? to.fault;
  return (
    <div className={classes.tau}>
      {!hidden.has('network.tau.trainable') && (
        <Switch
          {...KEEP_ESCAPE}
          label={<Symbols>{FIELDS['network.tau.trainable'].label}</Symbols>}
          checked={Boolean(trainable.value)}
          onChange={(event) => trainable.set(event.currentTarget.checked)}
        />
      )}
      <p className={classes.range}>
        <span>
          <Symbols>{range.label}</Symbols>
        </span>
        {hidden.has('network.tau.min') ? (
          from.value
        ) : (
          <ValueBox fieldKey="network.tau.min" field={from} keepEscape />
        )}
        to
        {hidden.has('network.tau.max') ? (
          to.value
        ) : (
          <ValueBox fieldKey="network.tau.max" field={to} keepEscape />
        )}
      </p>
      {fault && (
        <p role="alert" className={classes.fault}>
          {fault}
        </p>
      )}
      <p className={classes.note}>
        Every <Symbols>τ</Symbols> starts at random between these, in steps of the input.
      </p>
    </div>
  );
}
