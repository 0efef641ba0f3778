import { useId } from 'react';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { useExperiment } from '../../../state/experiment';
import { LaneSample } from '../../lane/LaneSample';
import { useFullName, useLaneIds } from '../../lane/use-lanes';
import { IconButton } from '../../parts/IconButton';
import { ForkIcon, JoinIcon } from '../../parts/icons';
import { allLanes } from '../../text/summary';
import { TERM_OF } from '../../words/terms-of-fields';
import { Control, type ControlProps } from './Control';
import { cautionFor } from './caution';
import { keysOf, TAU } from './groups';
import { Row } from './Row';
import classes from './row.module.css';
import { TauControl } from './TauControl';
import { useSharing } from './use-sharing';
import { useWaits } from './use-waits';

/** A setting: one control for all lanes while they have it together, else one a lane. */
export function SettingRow({ fieldKey }: { fieldKey: FieldKey }) {
  const helpId = useId();
  const ids = useLaneIds();
  const keys = keysOf(fieldKey);
  const { apart, idle, elsewhere, toggle, fault } = useSharing(keys);
  const waits = useWaits(keys);
  const caution = useExperiment(({ lanes }) => cautionFor(fieldKey, lanes));
  if (elsewhere) return null;

  const { help } = FIELDS[fieldKey];
  const label = keys === TAU ? 'τ' : FIELDS[fieldKey].label;
  const effect = waits ? 'waits' : keys.every((key) => FIELDS[key].applies === 'live') ? 'now' : undefined;
  const useless = !apart && idle[0];
  const control = { fieldKey, label, helpId };
  return (
    <Row
      label={label}
      term={TERM_OF[fieldKey]}
      help={help}
      helpId={helpId}
      effect={useless && !waits ? undefined : effect}
      place={keys === TAU ? 'tau' : undefined}
      apart={apart ? ids.length : undefined}
      end={!useless && toggle && <ShareButton label={label} apart={apart} toggle={toggle} />}
    >
      {apart ? (
        ids.map((id, index) => (
          <LaneCell key={id} id={id} number={index + 1} idle={idle[index]} control={control} />
        ))
      ) : (
        <span className={classes.values}>
          {useless ? <span className={classes.aside}>{useless}</span> : <ControlOf {...control} />}
          {!useless && ids.length > 1 && <span className={classes.aside}>{allLanes(ids.length)}</span>}
        </span>
      )}
      {caution && (
        <p role="status" className={classes.fault}>
          {caution}
        </p>
      )}
      {fault && (
        <p role="alert" className={classes.fault}>
          {fault}
        </p>
      )}
    </Row>
  );
}

const ControlOf = (props: ControlProps) =>
  TAU.includes(props.fieldKey) ? <TauControl {...props} /> : <Control {...props} />;

interface LaneCellProps {
  id: number;
  /** Its place in the row, from 1. */
  number: number;
  /** Why the lane has no use for the setting. */
  idle: string | undefined;
  control: ControlProps;
}

/** The control of one lane, with the lane's sample where the columns are no longer under the lanes' names. */
function LaneCell({ id, number, idle, control }: LaneCellProps) {
  const name = useFullName(id);
  return (
    <span className={classes.lane}>
      <span className={classes.sample}>
        <LaneSample id={id} width={26} />
      </span>
      {idle ? (
        <span className={classes.aside} title={idle} data-idle>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{`${name}: ${idle}`}</span>
        </span>
      ) : (
        <ControlOf {...control} laneId={id} label={`${control.label} of lane ${number}, ${name}`} />
      )}
    </span>
  );
}

interface ShareButtonProps {
  label: string;
  apart: boolean;
  toggle(): void;
}

/** From one control for all lanes to one a lane, and back. */
const ShareButton = ({ label, apart, toggle }: ShareButtonProps) => (
  <IconButton
    className={classes.share}
    label={apart ? `${label}: the same for all lanes` : `${label}: each lane for itself`}
    onClick={toggle}
  >
    {apart ? <JoinIcon /> : <ForkIcon />}
  </IconButton>
);
