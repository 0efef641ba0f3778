import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';
import buttons from '../../theme/button.module.css';
import { Symbols } from '../../theme/Symbols';
import type { SheetPlace } from '../places';
import { offerFor } from './offer';
import classes from './row.module.css';

/** Settings that suit what a lane was given under a heading; none is changed unless a person says so. */
export function OfferRow({ place }: { place: SheetPlace }) {
  const lanes = useExperiment(
    useShallow(({ lanes }) =>
      lanes.filter(({ draft }) => offerFor(draft)?.place === place).map(({ draft }) => draft),
    ),
  );
  const offer = lanes.length > 0 && offerFor(lanes[0]);
  if (!offer) return null;
  const accept = () => {
    const { lanes, set } = useExperiment.getState();
    for (const { id } of lanes.filter(({ draft }) => offerFor(draft) === offer)) {
      for (const [key, value] of offer.settings) set(key, value, id);
    }
  };
  return (
    <p className={classes.offer} role="status">
      <span>
        <Symbols>{offer.words}</Symbols>
      </span>
      <button type="button" className={buttons.button} onClick={accept}>
        Use it
      </button>
    </p>
  );
}
