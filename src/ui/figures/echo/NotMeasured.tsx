import { useExperiment } from '../../../state/experiment';
import type { Lane } from '../../../state/lane';
import buttons from '../../theme/button.module.css';
import style from './echo.module.css';

/** In place of a plot that nothing is known for yet. */
export function NotMeasured({ lane: { id, status, looking } }: { lane: Lane }) {
  const { look } = useExperiment.getState();
  if (looking) return <p className={style.nothing}>Measuring …</p>;
  return (
    <div className={style.nothing} data-on-page-only>
      <p>Measured at each promotion, or now:</p>
      <button
        type="button"
        className={buttons.button}
        disabled={status === 'starting'}
        onClick={() => look(id)}
      >
        Measure
      </button>
    </div>
  );
}
