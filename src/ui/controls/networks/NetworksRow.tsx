import { useExperiment } from '../../../state/experiment';
import { FigureSwitch } from '../../kit/FigureSwitch';
import classes from './networks.module.css';
import { networksTime } from './networks-time';

const USUAL = [1, 4, 10];

/** How many networks each lane has: one, four as in the paper, or ten; another number is typed in the sheet. */
export function NetworksRow() {
  const count = useExperiment((state) => state.networks);
  const time = useExperiment(networksTime);
  const shown = [...new Set([...USUAL, count])].sort((a, b) => a - b);
  return (
    <div className={classes.networks}>
      <span>Networks</span>
      <FigureSwitch
        roomy
        label="Networks a lane, which differ in their seeds alone"
        value={String(count)}
        options={Object.fromEntries(shown.map((each) => [each, each]))}
        onChange={(value) => useExperiment.getState().setNetworks(Number(value))}
      />
      <span>a lane</span>
      {time && <small>{time}</small>}
    </div>
  );
}
