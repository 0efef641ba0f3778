import { Popover } from '@mantine/core';
import { useExperiment } from '../../../state/experiment';
import { networkCount } from '../../../state/network-count';
import { useShallow } from '../../../state/shallow';
import { InfoIcon } from '../../parts/icons';
import { later } from '../../parts/later';
import classes from './notes.module.css';

const EngineForm = later(async () => (await import('./EngineForm')).EngineForm);

/** What the networks run on; and, to whoever asks, what else they could run on. */
export function EngineNote() {
  const backends = useExperiment(
    useShallow(({ lanes }) => [...new Set(lanes.flatMap(({ engine }) => engine?.backend ?? []))]),
  );
  const several = useExperiment(({ lanes }) => networkCount(lanes) > 1);
  return (
    <p className={classes.engine}>
      Runs on this device{backends.length > 0 && `: ${backends.join(' and ')}`}
      {several && ', networks in turn'}
      <span className={classes.together}>
        .
        <Popover position="top-start" width={300} trapFocus floatingStrategy="fixed">
          <Popover.Target>
            <button type="button" className={classes.info} aria-label="Engine">
              <InfoIcon />
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label="Engine">
            <EngineForm />
          </Popover.Dropdown>
        </Popover>
      </span>
    </p>
  );
}
