import { useLesions } from '../../../state/lesions';
import { neuronName } from '../../text/neuron-words';
import style from './lesion.module.css';

/** Silences a neuron, or heals it. */
export function SilenceButton({ laneId, neuron }: { laneId: number; neuron: number }) {
  const silent = useLesions((state) => state.silent[laneId]?.includes(neuron) ?? false);
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
