import { hidden } from '../../parts/view';
import { AddLane } from '../AddLane';
import { NetworksRow } from '../networks/NetworksRow';
import { PaperTimeNote } from '../paper-time/PaperTimeNote';
import type { OpenSheet } from '../places';
import { EngineNote } from './EngineNote';
import { ExperimentCard } from './ExperimentCard';
import { FindingNote } from './FindingNote';
import { FoldedRows } from './FoldedRows';
import { LaneRows } from './LaneRows';
import { PanelSlider } from './PanelSlider';
import classes from './panel.module.css';
import { WaitingNote } from './WaitingNote';
import { WordsNote } from './WordsNote';

/** What one plays with while the networks learn. */
const SLIDERS = (['training.learningRate', 'curriculum.threshold', 'curriculum.stopN'] as const).filter(
  (key) => !hidden.has(key),
);

/** The experiment at a glance; every part of it opens the sheet where that part is. */
export function Panel({ onOpen }: { onOpen: OpenSheet }) {
  return (
    <div className={classes.panel}>
      <h2>Experiment</h2>
      <ExperimentCard onOpen={onOpen} />
      <FindingNote />
      <PaperTimeNote />
      <div className={classes.lanes}>
        <h2>Lanes</h2>
        <AddLane className={classes.add} />
      </div>
      <LaneRows onOpen={onOpen} />
      <NetworksRow />
      <hr />
      {SLIDERS.map((key) => (
        <PanelSlider key={key} fieldKey={key} />
      ))}
      {SLIDERS.length > 0 && <hr />}
      <FoldedRows onOpen={onOpen} />
      <footer>
        <WaitingNote />
        <EngineNote />
        <WordsNote />
      </footer>
    </div>
  );
}
