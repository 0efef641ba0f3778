import { Switch } from '@mantine/core';
import { useId, useState } from 'react';
import { ChevronDown } from '../icons';
import { useShortcutsOn } from '../transport/shortcuts';
import { ChoiceRow } from './ChoiceRow';
import { useHelp } from './help';
import { NumberRow } from './NumberRow';
import { Row } from './Row';
import classes from './row.module.css';

/** The settings that hardly anyone changes, folded away. */
export function MoreRows() {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className={classes.row} {...useHelp('Settings that are seldom changed.')}>
        <span className={classes.label} id={`${id}-label`}>
          More
        </span>
        <button
          type="button"
          className={classes.more}
          aria-expanded={open}
          aria-controls={id}
          aria-labelledby={`${id}-label ${id}-words`}
          onClick={() => setOpen(!open)}
        >
          <span id={`${id}-words`}>leak, activation, inputs, first task, tests, shortcuts</span>
          <ChevronDown />
        </button>
      </div>
      <div id={id} hidden={!open}>
        <ChoiceRow fieldKey="network.leak" />
        <ChoiceRow fieldKey="network.activation" />
        <NumberRow fieldKey="task.repeat" />
        <ChoiceRow fieldKey="task.coding" />
        <NumberRow fieldKey="curriculum.startN" />
        <NumberRow fieldKey="training.testBatches" />
        <NumberRow fieldKey="training.maxEpochs" />
        <ShortcutsRow />
      </div>
    </>
  );
}

function ShortcutsRow() {
  const [on, setOn] = useShortcutsOn();
  const help = 'Whether Space plays, E trains one epoch, R resets and S draws a new seed.';
  return (
    <Row label="Shortcuts" help={help}>
      <Switch
        label="single keys"
        aria-label="Shortcuts by single keys"
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
    </Row>
  );
}
