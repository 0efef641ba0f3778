import { useClaimTests } from '../../state/claim-tests';
import buttons from '../theme/button.module.css';

/** Trains fresh networks for a claim, or stops that. What was clicked is heard by `act`: it is there before anything that trains is. */
export function TestLink({ id, again }: { id: string; again: boolean }) {
  const testing = useClaimTests(({ run }) => run?.claims.includes(id) ?? false);
  return (
    <button type="button" data-does={testing ? 'stop' : 'test'} data-claim={id}>
      {testing ? 'Stop' : again ? 'Test again' : 'Test'}
    </button>
  );
}

/** The same for all claims. */
export function TestAllButton() {
  const testing = useClaimTests(({ run }) => run !== undefined);
  return (
    <button type="button" className={buttons.button} data-does={testing ? 'stop' : 'test'}>
      {testing ? 'Stop' : 'Test all again'}
    </button>
  );
}
