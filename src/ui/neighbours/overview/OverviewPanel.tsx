import notes from '../../controls/panel/notes.module.css';
import panel from '../../controls/panel/panel.module.css';
import { NEIGHBOURS } from '../list';
import { PanelFoot } from '../PanelFoot';
import { StopSlider } from '../StopSlider';
import classes from './panel.module.css';

interface Props {
  pace: number;
  moves: boolean;
  onPace(pace: number): void;
  onMoves(moves: boolean): void;
}

const PACES = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** The presets of the first page that are about a fifth work. */
const FIFTH = [
  { preset: 'diversity', name: 'Does diversity pay?', about: 'fast and slow neurons, mixed' },
  { preset: 'gain', name: 'A gain that answers uncertainty', about: 'a knob for a stream of tasks' },
];

/** The way to each neighbour, and how the figures move. */
export const OverviewPanel = ({ pace, moves, onPace, onMoves }: Props) => (
  <div className={panel.panel}>
    <h2>Neighbours</h2>
    <ul className={classes.list}>
      {NEIGHBOURS.map(({ folder, brief, about }) => (
        <li key={folder}>
          <a href={`${folder}/`}>
            <b>{brief}</b>
            <span>{about}</span>
          </a>
        </li>
      ))}
    </ul>
    <hr />
    <h2>A fifth lives on the Train page</h2>
    <ul className={classes.list}>
      {FIFTH.map(({ preset, name, about }) => (
        <li key={preset}>
          <a href={`../#preset=${preset}`}>
            <b>{name}</b>
            <span>{about}</span>
          </a>
        </li>
      ))}
    </ul>
    <p className={notes.engine}>
      After a perspective by Rodriguez-Garcia, Mei and Ramaswamy; this is our reading.
    </p>
    <hr />
    <StopSlider
      label="Pace of the figures"
      value={pace}
      stops={PACES}
      write={(value) => `${value}×`}
      onChange={onPace}
    />
    <label className={classes.switch}>
      <input type="checkbox" checked={moves} onChange={({ target }) => onMoves(target.checked)} />
      Figures move
    </label>
    <PanelFoot root="../">Nothing runs until you press it: the figures replay recorded runs.</PanelFoot>
  </div>
);
