import { useExperiment } from '../../../state/experiment';
import classes from './engine-form.module.css';
import { engineChoices } from './engines';

/** Which engine trains the networks: the quickest, or one to compare it with. */
export function EngineForm() {
  const choice = useExperiment(({ engine }) => engine);
  const candidates = useExperiment(({ lanes }) => lanes[0].candidates);
  const { setEngine } = useExperiment.getState();
  return (
    <fieldset className={classes.engines}>
      <legend>Engine</legend>
      {engineChoices(candidates ?? []).map(({ value, label, note, impossible }) => (
        <label key={value} data-impossible={impossible}>
          <input
            type="radio"
            name="engine"
            value={value}
            checked={value === choice}
            disabled={impossible}
            onChange={() => setEngine(value)}
          />
          <span>
            {label}
            <small>{note}</small>
          </span>
        </label>
      ))}
      <p>
        What is trained goes on in the engine you choose. Threads share large batches where that is quicker.
      </p>
    </fieldset>
  );
}
