import { Tooltip } from '@mantine/core';
import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';
import { InfoIcon } from '../icons';
import classes from './notes.module.css';

/** What the networks run on, and, to whoever asks, why it is that. */
export function EngineNote() {
  const { backend, device, notice } = useExperiment(
    useShallow(({ lanes: [{ engine, notice }] }) => ({ ...engine, notice })),
  );
  const more = [device, notice].filter(Boolean).join('. ');
  return (
    <p className={classes.engine}>
      Runs on this device{backend ? `: ${backend}` : ''}, one worker a lane.
      {more && (
        <Tooltip label={more} multiline w={260} events={{ hover: true, focus: true, touch: true }}>
          <button type="button" className={classes.info} aria-label="More about the engine">
            <InfoIcon />
          </button>
        </Tooltip>
      )}
    </p>
  );
}
