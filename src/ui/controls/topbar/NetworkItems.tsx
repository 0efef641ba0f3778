import { Menu } from '@mantine/core';
import { withinSentence } from '../../explain/lane-names';
import { Symbols } from '../../theme/Symbols';
import { LaneSample } from '../LaneSample';
import { useFullName, useLaneIds } from '../use-lanes';
import { open, save } from './network-files';

/** The entries of a menu that save a lane's network and open one in its place. */
export function NetworkItems() {
  const ids = useLaneIds();
  return (
    <>
      <Menu.Label>Save network</Menu.Label>
      {ids.map((id) => (
        <LaneItem key={id} id={id} onClick={() => save(id)} />
      ))}
      <Menu.Divider />
      <Menu.Label>Open network …</Menu.Label>
      {ids.map((id) => (
        <LaneItem key={id} id={id} into onClick={() => open(id)} />
      ))}
    </>
  );
}

function LaneItem({ id, into, onClick }: { id: number; into?: boolean; onClick(): void }) {
  const name = useFullName(id);
  return (
    <Menu.Item leftSection={<LaneSample id={id} />} onClick={onClick}>
      <Symbols>{into ? `into ${withinSentence(name)}` : name}</Symbols>
    </Menu.Item>
  );
}
