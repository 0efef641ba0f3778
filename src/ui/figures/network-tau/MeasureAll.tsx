import { useExperiment } from '../../../state/experiment';
import type { Lane } from '../../../state/lane';
import { nameAmong } from '../../text/lane-names';
import { PAPER_HELP, progressWords } from '../../text/measuring';
import style from '../figures.module.css';

const isMeasured = ({ measurements, step }: Lane): boolean =>
  measurements.some((measurement) => measurement.step === step);

/** Has all networks measured at the paper's quality as they are now, one after another; and gives it up again. */
export function MeasureAll({ lanes }: { lanes: readonly Lane[] }) {
  const { measureAtPaperQuality, cancelLook } = useExperiment.getState();
  const measuring = lanes.filter(({ looking }) => looking?.quality === 'paper');
  const left = lanes.filter((lane) => !lane.recorded && lane.status !== 'starting' && !isMeasured(lane));
  const begun = measuring.length > 0;
  const act = () => {
    for (const { id } of measuring) cancelLook(id);
    if (!begun) for (const { id } of left) measureAtPaperQuality(id);
  };
  return (
    <div className={style.measureAll}>
      <button type="button" title={PAPER_HELP} disabled={!begun && left.length === 0} onClick={act}>
        {begun ? 'Stop measuring' : `Measure ${lanes.length > 1 ? 'all' : 'it'} at paper quality`}
      </button>
      <span>{begun && wordsOf(measuring, lanes)}</span>
    </div>
  );
}

/** "Single‑head: 38 %, about 21 s left; 1 waits". */
function wordsOf(measuring: readonly Lane[], lanes: readonly Lane[]): string {
  const present = measuring.find(({ looking }) => looking && looking.done > 0) ?? measuring[0];
  const progress = present.looking && progressWords(present.looking);
  const waiting = measuring.length - 1;
  const others = waiting > 0 ? `; ${waiting} ${waiting === 1 ? 'waits' : 'wait'}` : '';
  return `${nameAmong(present, lanes)}: ${progress}${others}`;
}
