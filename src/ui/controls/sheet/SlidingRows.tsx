import { useId } from 'react';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { useExperiment } from '../../../state/experiment';
import { NumberBox } from '../fields/NumberBox';
import { useField } from '../fields/use-field';
import { useLaneIds } from '../use-lanes';
import { Row, Running } from './Row';
import classes from './row.module.css';
import { useWaits } from './use-waits';

/** What only a sliding window has: shown for the lanes that have one, and only while there is such a lane. */
export function SlidingRows() {
  const some = useExperiment(({ lanes }) => lanes.some(({ draft }) => draft.curriculum.kind === 'sliding'));
  if (!some) return null;
  return (
    <>
      <SlidingRow fieldKey="curriculum.window" />
      <SlidingRow fieldKey="curriculum.forget" />
    </>
  );
}

function SlidingRow({ fieldKey }: { fieldKey: FieldKey }) {
  const helpId = useId();
  const { label, help } = FIELDS[fieldKey];
  return (
    <Row label={label} help={help} helpId={helpId} effect={useWaits([fieldKey]) ? 'waits' : undefined}>
      {useLaneIds().map((id, index) => (
        <span key={id} className={classes.lane}>
          <SlidingNumber fieldKey={fieldKey} laneId={id} number={index + 1} helpId={helpId} />
        </span>
      ))}
    </Row>
  );
}

interface SlidingNumberProps {
  fieldKey: FieldKey;
  laneId: number;
  number: number;
  helpId: string;
}

function SlidingNumber({ fieldKey, laneId, number, helpId }: SlidingNumberProps) {
  const field = useField(fieldKey, laneId);
  const slides = useExperiment(({ lanes }) =>
    lanes.some(({ id, draft }) => id === laneId && draft.curriculum.kind === 'sliding'),
  );
  if (!slides) return null;
  return (
    <>
      <Running words={field.running} />
      <NumberBox
        fieldKey={fieldKey}
        field={field}
        aria-label={`${FIELDS[fieldKey].label} of lane ${number}`}
        aria-describedby={helpId}
      />
      {field.fault && (
        <p role="alert" className={classes.fault}>
          {field.fault}
        </p>
      )}
    </>
  );
}
