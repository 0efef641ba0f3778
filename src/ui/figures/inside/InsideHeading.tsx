import type { Lane } from '../../../state/lane';
import { usePicked } from '../../../state/picked';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { LaneName } from '../../lane/LaneName';
import { LaneSample } from '../../lane/LaneSample';
import { laneHover } from '../../lane/lane-hover';
import { useChosen } from '../use-chosen';
import style from './inside.module.css';
import { MeasuringState } from './MeasuringState';
import { SeedChoice } from './SeedChoice';

/** Over the second region: which network is looked into, and what is known of it. */
export function InsideHeading({ lanes }: { lanes: readonly Lane[] }) {
  const { lane } = useChosen(lanes);
  const { pickLane } = usePicked.getState();
  const options = Object.fromEntries(
    lanes.map(({ id }) => [
      id,
      <>
        <LaneSample id={id} width={24} />
        <LaneName id={id} className={style.lane} />
      </>,
    ]),
  );
  return (
    <div className={style.heading}>
      <h2 className={style.title}>Inside the networks</h2>
      <FigureSwitch
        label="Network to look into"
        value={String(lane.id)}
        options={options}
        onChange={(id) => pickLane(Number(id))}
        answers={(id) => laneHover({ id: Number(id) })}
      />
      <SeedChoice lane={lane} />
      <MeasuringState lane={lane} />
    </div>
  );
}
