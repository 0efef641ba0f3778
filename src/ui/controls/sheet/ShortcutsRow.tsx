import { Switch } from '@mantine/core';
import { useShortcutsOn } from '../../parts/shortcuts-on';
import { Row } from './Row';
import classes from './row.module.css';

/** Whether single keys do something; not a setting of a run, but of the page. */
export function ShortcutsRow() {
  const [on, setOn] = useShortcutsOn();
  const help =
    'Whether Space plays, E trains one epoch, R resets, S draws a new seed, B breaks the networks, Shift B trains them on and H heals them.';
  return (
    <section className={classes.group}>
      <Row label="Shortcuts" help={help}>
        <span className={classes.values}>
          <Switch
            label="single keys"
            aria-label="Shortcuts by single keys"
            checked={on}
            onChange={(event) => setOn(event.currentTarget.checked)}
          />
        </span>
      </Row>
    </section>
  );
}
