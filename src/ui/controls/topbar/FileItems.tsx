import { Menu } from '@mantine/core';
import { usePaper } from '../../../state/paper';
import { togglePaper } from '../../../state/paper-switch';
import { chooseFile } from '../../files/choose-file';
import { LaneSample } from '../../lane/LaneSample';
import { useFullName, useLaneIds } from '../../lane/use-lanes';
import { Symbols } from '../../theme/Symbols';
import {
  saveActivity,
  saveAnalysisScript,
  saveChartData,
  saveExperiment,
  saveHistory,
  saveNetwork,
  saveScript,
} from './saving';

/** The entries of a menu that show the paper beside the run, save networks, histories and all the rest as files, and open them. */
export function FileItems() {
  const ids = useLaneIds();
  const { shown } = usePaper();
  return (
    <>
      <Menu.Item onClick={togglePaper}>{shown ? 'Hide' : 'Show'} the paper’s values</Menu.Item>
      <Menu.Item onClick={chooseFile}>Open …</Menu.Item>
      <Menu.Divider />
      <Menu.Label>Save network</Menu.Label>
      {ids.map((id) => (
        <LaneItem key={id} id={id} what="Network" onClick={() => saveNetwork(id, 'json')} />
      ))}
      <Menu.Label>Save network as safetensors</Menu.Label>
      {ids.map((id) => (
        <LaneItem key={id} id={id} what="Safetensors" onClick={() => saveNetwork(id, 'safetensors')} />
      ))}
      <Menu.Item onClick={saveScript}>Read it in PyTorch (.py)</Menu.Item>
      <Menu.Label>Save activity as NumPy arrays</Menu.Label>
      {ids.map((id) => (
        <LaneItem key={id} id={id} what="Activity" onClick={() => saveActivity(id)} />
      ))}
      <Menu.Item onClick={saveAnalysisScript}>Analyse it in NumPy (.py)</Menu.Item>
      <Menu.Label>Save history as CSV</Menu.Label>
      {ids.map((id) => (
        <LaneItem key={id} id={id} what="History" onClick={() => saveHistory(id)} />
      ))}
      <Menu.Divider />
      <Menu.Item onClick={saveExperiment}>Save experiment</Menu.Item>
      <Menu.Item onClick={saveChartData}>Save chart data</Menu.Item>
    </>
  );
}

/** @param what what is saved, for those who do not see the label above */
function LaneItem({ id, what, onClick }: { id: number; what: string; onClick(): void }) {
  const name = useFullName(id);
  return (
    <Menu.Item leftSection={<LaneSample id={id} />} aria-label={`${name}: ${what}`} onClick={onClick}>
      <Symbols>{name}</Symbols>
    </Menu.Item>
  );
}
