import { Switch } from '@mantine/core';
import { useState } from 'react';
import { FIELDS } from '../../../config/fields';
import { useExperiment } from '../../../state/experiment';
import { Symbols } from '../../theme/Symbols';
import { NumberBox } from '../fields/NumberBox';
import { useField } from '../fields/use-field';
import { tauWords } from '../panel/summary';
import classes from './tau-form.module.css';

const range = FIELDS['network.tau.min'];
/** Escape closes this form, not the sheet under it. */
const KEEP_ESCAPE = { 'data-mantine-stop-propagation': true };

/** The time constants of one lane or, while these are the same everywhere, of all. */
export function TauForm({ laneId, number }: { laneId: number; number: number }) {
  const count = useExperiment(({ lanes }) => lanes.length);
  const [forAll, setForAll] = useState(
    () => new Set(useExperiment.getState().lanes.map(({ draft }) => tauWords(draft))).size === 1,
  );
  const scope = forAll ? undefined : laneId;
  const trainable = useField('network.tau.trainable', scope);
  const from = useField('network.tau.min', scope);
  const to = useField('network.tau.max', scope);
  const fault = trainable.fault ?? from.fault ?? to.fault;
  return (
    <div className={classes.tau}>
      <Switch
        {...KEEP_ESCAPE}
        label={<Symbols>{FIELDS['network.tau.trainable'].label}</Symbols>}
        checked={Boolean(trainable.value)}
        onChange={(event) => trainable.set(event.currentTarget.checked)}
      />
      <p className={classes.range}>
        <span>
          <Symbols>{range.label}</Symbols>
        </span>
        <NumberBox fieldKey="network.tau.min" field={from} keepEscape />
        to
        <NumberBox fieldKey="network.tau.max" field={to} keepEscape />
      </p>
      {fault && (
        <p role="alert" className={classes.fault}>
          {fault}
        </p>
      )}
      <p className={classes.note}>
        Every <Symbols>τ</Symbols> starts at random between these, in steps of the input.
      </p>
      {count > 1 && (
        <Switch
          {...KEEP_ESCAPE}
          label={count === 2 ? 'both lanes' : 'all lanes'}
          description={forAll ? undefined : `only lane ${number}`}
          checked={forAll}
          onChange={(event) => setForAll(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
