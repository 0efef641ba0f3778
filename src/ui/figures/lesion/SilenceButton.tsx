import { silentOf } from '../../../config/silent';
import { useExperiment } from '../../../state/experiment';
import { useLesions } from '../../../state/lesions';
import { neuronName } from '../../text/neuron-words';
import style from './lesion.module.css';

/** Silences a neuron, or heals it, where it is not silent for good. */
export function SilenceButton({ laneId, neuron }: { laneId: number; neuron: number }) {
  const silent = useLesions((state) => state.silent[laneId]?.includes(neuron) ?? false);
  const lasting = useExperiment(({ lanes }) =>
    lanes.some(({ id, config }) => id === laneId && silentOf(config.network).includes(neuron)),
  );
  if (lasting) return <span className={style.lasting}>silent for good</span>;
  const what = silent ? 'Heal' : 'Silence';
  return (
    <button
      type="button"
      className={style.silence}
      aria-label={`${what} ${neuronName(neuron)}`}
      onClick={() => useLesions.getState().toggle(laneId, neuron)}
    >
      <span aria-hidden="true">✕</span> {what}
    </button>
  );
}
