import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';
import { Symbols } from '../../theme/Symbols';
import type { Place } from '../places';
import { OFFERED, offeredAt } from './offer';
import classes from './row.module.css';

/** Where lanes have gates or Adam with the learning rate of plain SGD: the settings that suit them. */
export function PaperOffer({ place }: { place: Place }) {
  const ids = useExperiment(
    useShallow(({ lanes }) => lanes.filter(({ draft }) => offeredAt(draft) === place).map(({ id }) => id)),
  );
  if (ids.length === 0) return null;
  const accept = () => {
    const { set } = useExperiment.getState();
    for (const id of ids) for (const [key, value] of OFFERED) set(key, value, id);
  };
  return (
    <p className={classes.offer} role="status">
      <span>
        <Symbols>
          {`${place === 'network' ? 'Gates learn' : 'Adam learns'} better with ${SETTINGS}, as the paper does.`}
        </Symbols>
      </span>
      <button type="button" onClick={accept}>
        Use it
      </button>
    </p>
  );
}

const SETTINGS = 'Adam at 0.003, inputs ±1 and p = 0.5';
