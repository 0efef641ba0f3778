import { digits } from './captions';
import classes from './membrane.module.css';
import { storyOf } from './SlabsFigure';
import { StateName, StateSample } from './states';
import { isMoving, type MembraneView, type Wall } from './view';

/** The wall that is, and the one that could be. */
export const MembraneReadout = ({ view }: { view: MembraneView }) => (
  <ul className={classes.readout} aria-label="The walls that are possible">
    <Line wall={view.now} words={isMoving(view) ? 'on its way' : `${storyOf(view)}, settled`} isPresent />
    {view.other && <Line wall={view.other} words="also possible here" />}
  </ul>
);

const Line = ({ wall, words, isPresent = false }: { wall: Wall; words: string; isPresent?: boolean }) => (
  <li>
    <span>
      <StateSample state={wall.state} isPresent={isPresent} /> <StateName state={wall.state} />
    </span>
    <span>
      <span className="symbol">φ</span> = {wall.phi.toFixed(2)}
    </span>
    <b>
      <span className="symbol">j</span> = {digits(wall.j)}
    </b>
    <span>{words}</span>
  </li>
);
