import { Menu } from '@mantine/core';
import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';
import { nameOf } from '../../lane-style';
import { LaneSample } from '../LaneSample';
import { open, save } from './network-files';

/** The entries of a menu that save a lane's network and open one in its place. */
export function NetworkItems() {
  const ids = useExperiment(useShallow(({ lanes }) => lanes.map(({ id }) => id)));
  const names = useExperiment(useShallow(({ lanes }) => lanes.map(nameOf)));
  return (
    <>
      <Menu.Label>Save network</Menu.Label>
      {ids.map((id, index) => (
        <Menu.Item key={id} leftSection={<LaneSample id={id} />} onClick={() => save(id)}>
          {names[index]}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Label>Open network …</Menu.Label>
      {ids.map((id, index) => (
        <Menu.Item key={id} leftSection={<LaneSample id={id} />} onClick={() => open(id)}>
          into {names[index].toLowerCase()}
        </Menu.Item>
      ))}
    </>
  );
}
