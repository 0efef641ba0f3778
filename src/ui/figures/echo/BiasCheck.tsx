import { useEffect, useRef, useState } from 'react';
import type { Bias } from '../../../analysis/bias-check';
import { useExperiment } from '../../../state/experiment';
import { Symbols } from '../../theme/Symbols';
import type { Measured } from '../neurons/data';
import { biasWords } from './bias-words';
import style from './echo.module.css';

interface Props {
  /** The τ_net to check, in steps. */
  tau: number;
  driving: Measured['driving'];
}

type State = { share: number } | { bias: Bias } | { fault: string };

/** A button that has surrogates with this τ measured as the network was, and what came of it. */
export function BiasCheck({ tau, driving }: Props) {
  const [state, setState] = useState<State>();
  const pending = useRef<{ cancel(): void }>(undefined);
  useEffect(() => () => pending.current?.cancel(), []);

  const check = async () => {
    const { steps, trials, lag, seed } = driving;
    const asked = useExperiment
      .getState()
      .checkBias({ taus: [tau], steps, trials, lag, seed }, ({ done, total }) =>
        setState({ share: done / total }),
      );
    pending.current = asked;
    setState({ share: 0 });
    try {
      const found = await asked.result;
      if (found) setState({ bias: found[0] });
    } catch (error) {
      setState({ fault: (error as Error).message });
    }
  };

  const isUnderWay = state !== undefined && 'share' in state;
  return (
    <p className={style.opinions}>
      {(!state || isUnderWay) && (
        <button
          type="button"
          disabled={isUnderWay}
          title="Measures 50 surrogates with this τ, as long as the runs are"
          onClick={check}
        >
          {isUnderWay ? `Checking, ${Math.floor(100 * state.share)} %` : 'Check its bias'}
        </button>
      )}
      <span role="status">
        {state && 'bias' in state && <Symbols>{biasWords(state.bias, driving)}</Symbols>}
        {state && 'fault' in state && state.fault}
      </span>
    </p>
  );
}
