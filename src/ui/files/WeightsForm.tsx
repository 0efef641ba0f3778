import { type FormEvent, useEffect, useRef, useState } from 'react';
import { FIELDS } from '../../config/fields';
import { readNumber } from '../../config/number-text';
import type { TrainedFor } from '../../network/torch-network';
import { leaveWeights, openWeights, type WaitingWeights } from '../../state/opened-files';
import { IconButton } from '../parts/IconButton';
import { CloseIcon } from '../parts/icons';
import buttons from '../theme/button.module.css';
import { Symbols } from '../theme/Symbols';
import lane from './lane-choice.module.css';
import classes from './weights-form.module.css';

const { mix: _, ...TASKS } = FIELDS['task.kind'].options;
const { tanh, relu } = FIELDS['network.activation'].options;

/** Asks what weights from elsewhere were trained for. */
export function WeightsForm({ name, weights }: WaitingWeights) {
  const { module, units, heads, nonlinearity = 'tanh' } = weights;
  const [purpose, setPurpose] = useState<Omit<TrainedFor, 'N'>>({
    task: 'parity',
    coding: '01',
    ...(module === 'nn.RNN' && { nonlinearity }),
  });
  const [N, setN] = useState('');
  const [fault, setFault] = useState<string>();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await openWeights({ ...purpose, N: readN(N) });
    } catch (error) {
      setFault(`${(error as Error).message}.`);
    }
  };
  const choice = (label: string, key: keyof typeof purpose, options: Record<string, string>) => (
    <label className={classes.field}>
      {label}
      <select
        ref={key === 'task' ? first : undefined}
        value={purpose[key]}
        onChange={(event) => setPurpose({ ...purpose, [key]: event.currentTarget.value })}
      >
        {Object.entries(options).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form onSubmit={submit}>
      <fieldset
        className={lane.choice}
        onKeyDown={({ key }) => {
          if (key === 'Escape') leaveWeights();
        }}
      >
        <legend>
          {name}: PyTorch’s {module} with {units} units{heads.length === 0 && ', without a head'}. What was it
          trained for?
        </legend>
        {choice('Task', 'task', TASKS)}
        <label className={classes.field}>
          <Symbols>{heads.length > 1 ? `N of the first of ${heads.length} heads` : 'N'}</Symbols>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={fault !== undefined}
            value={N}
            onChange={(event) => setN(event.currentTarget.value)}
          />
        </label>
        {choice('Inputs', 'coding', FIELDS['task.coding'].options)}
        {purpose.nonlinearity && choice('Activation', 'nonlinearity', { tanh, relu })}
        <button type="submit" className={buttons.filled}>
          Open
        </button>
        <IconButton label="Open nothing" onClick={leaveWeights}>
          <CloseIcon />
        </IconButton>
        {fault && (
          <p role="alert" className={classes.fault}>
            <Symbols>{fault}</Symbols>
          </p>
        )}
      </fieldset>
    </form>
  );
}

/** The N that was typed; throws one sentence where it is none. */
function readN(text: string): number {
  try {
    return Number(readNumber(text, FIELDS['curriculum.stopN']));
  } catch (error) {
    throw new Error(`N: ${(error as Error).message}`);
  }
}
