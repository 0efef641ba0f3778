import { memo, useMemo } from 'react';
import { usePicked, type Whose } from '../../../state/picked';
import { IconButton } from '../../parts/IconButton';
import { ChevronDown, ChevronLeft, ChevronRight } from '../../parts/icons';
import { neuronName, neuronWords } from '../../text/neuron-words';
import type { Measured } from '../neurons/data';
import { slowestFirst } from './data';
import style from './echo.module.css';

interface Props {
  laneId: number;
  measured: Measured;
  whose: Whose;
}

/** Whose echo is shown: all neurons from the slowest on, and all together before them. */
export const EchoPicker = memo(function EchoPicker({ laneId, measured, whose }: Props) {
  const { pick } = usePicked.getState();
  const all = useMemo<readonly Whose[]>(() => ['population', ...slowestFirst(measured)], [measured]);
  const at = all.indexOf(whose);
  const step = (by: -1 | 1) => pick(laneId, all[at + by]);

  return (
    <div className={style.picker}>
      <IconButton label="Slower neuron" disabled={at <= 0} onClick={() => step(-1)}>
        <ChevronLeft />
      </IconButton>
      <span className={style.select}>
        <span aria-hidden="true">{neuronName(whose)}</span>
        <ChevronDown />
        <select
          aria-label="Whose echo"
          value={at}
          onChange={(event) => pick(laneId, all[Number(event.currentTarget.value)])}
        >
          {all.map((each, i) => (
            <option key={each} value={i}>
              {optionWords(measured, each)}
            </option>
          ))}
        </select>
      </span>
      <IconButton label="Faster neuron" disabled={at === all.length - 1} onClick={() => step(1)}>
        <ChevronRight />
      </IconButton>
    </div>
  );
});

/** Options are plain text: the subscript is made of letters. */
function optionWords({ tau, fits, population }: Measured, whose: Whose): string {
  const words =
    whose === 'population'
      ? neuronWords('population', undefined, population)
      : neuronWords(whose, tau[whose], fits[whose]);
  return words.replace('τ_net', 'τₙₑₜ');
}
