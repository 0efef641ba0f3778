import { AddLane } from '../AddLane';
import type { OpenSheet } from '../places';
import { EngineNote } from './EngineNote';
import { ExperimentCard } from './ExperimentCard';
import { FoldedRows } from './FoldedRows';
import { LaneRows } from './LaneRows';
import { PanelSlider } from './PanelSlider';
import classes from './panel.module.css';
import { WaitingNote } from './WaitingNote';
import { WordsNote } from './WordsNote';

/** The experiment at a glance; every part of it opens the sheet where that part is. */
export function Panel({ onOpen }: { onOpen: OpenSheet }) {
  return (
    <div className={classes.panel}>
      <h2>Experiment</h2>
      <ExperimentCard onOpen={onOpen} />
      <div className={classes.lanes}>
        <h2>Lanes</h2>
        <AddLane className={classes.add} />
      </div>
      <LaneRows onOpen={onOpen} />
      <hr />
      <PanelSlider fieldKey="training.learningRate" />
      <PanelSlider fieldKey="curriculum.threshold" />
      <PanelSlider fieldKey="curriculum.stopN" />
      <hr />
      <FoldedRows onOpen={onOpen} />
      <footer>
        <WaitingNote />
        <EngineNote />
        <WordsNote />
      </footer>
    </div>
  );
}
