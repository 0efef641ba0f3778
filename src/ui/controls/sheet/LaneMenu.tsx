import { Menu } from '@mantine/core';
import { MOST_LANES } from '../../../config/counts';
import { useExperiment } from '../../../state/experiment';
import { useFullName, useLaneIds } from '../../lane/use-lanes';
import { IconButton } from '../../parts/IconButton';
import { MoreIcon } from '../../parts/icons';
import classes from './row.module.css';

/** The menu has closed after this, in ms. */
const MENU_CLOSES = 250;

/** What can be done with a lane as a whole. */
export function LaneMenu({ id }: { id: number }) {
  const ids = useLaneIds();
  const name = useFullName(id);
  const { duplicateLane, removeLane } = useExperiment.getState();
  const remove = () => {
    const neighbour = ids[ids.indexOf(id) - 1] ?? ids[1];
    removeLane(id);
    // The button that had the focus goes; once the menu has tried to give it back, a neighbour takes it.
    setTimeout(
      () => document.querySelector<HTMLElement>(`[data-place="lane-${neighbour}"] button`)?.focus(),
      MENU_CLOSES,
    );
  };
  return (
    <Menu position="bottom-start" width={180}>
      <Menu.Target>
        <IconButton label={`Menu of ${name}`} className={classes.menu}>
          <MoreIcon />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={ids.length === MOST_LANES} onClick={() => duplicateLane(id)}>
          Duplicate
        </Menu.Item>
        <Menu.Item disabled={ids.length === 1} onClick={remove}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
