import { useId } from 'react';
import { FIELDS } from '../../../config/fields';
import { Choice } from '../fields/Choice';
import { useField } from '../fields/use-field';
import { useLaneIds } from '../use-lanes';
import { Row, Running } from './Row';
import classes from './row.module.css';
import { useWaits } from './use-waits';

const { label, help, options } = FIELDS['curriculum.kind'];

/** What each lane is taught. */
export function CurriculumRow() {
  const helpId = useId();
  const waits = useWaits(['curriculum.kind']);
  return (
    <Row label={label} help={help} helpId={helpId} effect={waits ? 'waits' : undefined}>
      {useLaneIds().map((id, index) => (
        <Curriculum key={id} laneId={id} number={index + 1} helpId={helpId} />
      ))}
    </Row>
  );
}

function Curriculum({ laneId, number, helpId }: { laneId: number; number: number; helpId: string }) {
  const field = useField('curriculum.kind', laneId);
  return (
    <span className={classes.lane} data-place={`lane-${laneId}`}>
      <Running words={field.running} />
      <Choice
        label={`${label} of lane ${number}`}
        value={String(field.value)}
        options={options}
        onChange={field.set}
        describedBy={helpId}
        waits={field.running !== undefined}
        boxed
      />
      {field.fault && (
        <p role="alert" className={classes.fault}>
          {field.fault}
        </p>
      )}
    </span>
  );
}
