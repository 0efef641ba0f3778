import { useClaimTests } from '../../state/claim-tests';
import buttons from '../theme/button.module.css';
import classes from './panel.module.css';
import { RunProgress } from './RunProgress';

/** Trains fresh networks for a claim, or stops that. What was clicked is heard by `act`: it is there before anything that trains is. */
export function TestLink({ id, again }: { id: string; again: boolean }) {
  const testing = useClaimTests(({ run }) => run?.claims.includes(id) ?? false);
  return (
    <button type="button" data-does={testing ? 'stop' : 'test'} data-claim={id}>
      {testing ? 'Stop' : again ? 'Test again' : 'Test'}
    </button>
  );
}

/** The same for all claims, with how far it is. */
export function TestAllButton() {
  const run = useClaimTests(({ run }) => run);
  return (
    <>
      <button type="button" className={buttons.button} data-does={run ? 'stop' : 'test'}>
        {run ? 'Stop' : 'Test all again'}
      </button>
      {run ? (
        <RunProgress run={run} />
      ) : (
        <p className={classes.note}>
          Trains fresh networks on this device, for minutes to hours. You can go on reading.
        </p>
      )}
    </>
  );
}
