import { createContext, use } from 'react';
import { useExperiment } from '../../state/experiment';
import { useRecording } from '../../state/recording';
import style from './figure.module.css';

/** Whether a figure shows the recording. */
export const RecordedContext = createContext(false);

/** Says that a figure shows no network of this page; and how large the recorded ones are, where those differ. */
export function RecordedTag() {
  const units = useRecording(({ lanes }) => lanes?.[0].config.network.units);
  const own = useExperiment(({ lanes }) => lanes[0].config.network.units);
  if (!use(RecordedContext)) return null;
  return (
    <span className={style.tag}>
      Recorded run{units !== undefined && units !== own && `, ${units} neurons`}
    </span>
  );
}
