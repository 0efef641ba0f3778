import { Popover } from '@mantine/core';
import { useId } from 'react';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';
import { Symbols } from '../../theme/Symbols';
import fields from '../fields/fields.module.css';
import { ChevronDown } from '../icons';
import { tauWords } from '../panel/summary';
import { useLaneIds } from '../use-lanes';
import { Row, Running } from './Row';
import classes from './row.module.css';
import { TauForm } from './TauForm';
import { useWaits } from './use-waits';

const TAU: readonly FieldKey[] = ['network.tau.trainable', 'network.tau.min', 'network.tau.max'];
const { help } = FIELDS['network.tau.trainable'];

/** The time constants of each lane: where they start, and whether they learn. */
export function TauRow() {
  const helpId = useId();
  const waits = useWaits(TAU);
  return (
    <Row label="τ" help={help} helpId={helpId} place="tau" effect={waits ? 'waits' : undefined}>
      {useLaneIds().map((id, index) => (
        <Tau key={id} laneId={id} number={index + 1} helpId={helpId} />
      ))}
    </Row>
  );
}

function Tau({ laneId, number, helpId }: { laneId: number; number: number; helpId: string }) {
  const { words, running } = useExperiment(
    useShallow(({ lanes }) => {
      const { draft, config } = lanes.find(({ id }) => id === laneId) ?? lanes[0];
      const [words, running] = [tauWords(draft), tauWords(config)];
      return { words, running: words === running ? undefined : running };
    }),
  );
  return (
    <span className={classes.lane}>
      <Running words={running} />
      <Popover position="bottom-start" trapFocus width={300}>
        <Popover.Target>
          <button
            type="button"
            className={fields.choice}
            data-waits={running !== undefined}
            aria-label={`τ of lane ${number}: ${words}`}
            aria-describedby={helpId}
          >
            <span>
              <Symbols>{words}</Symbols>
            </span>
            <ChevronDown />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={`τ of lane ${number}`}>
          <TauForm laneId={laneId} number={number} />
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}
