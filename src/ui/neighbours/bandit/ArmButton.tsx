import { ARMS } from '../../../neighbours/bandit/settings';
import classes from './bandit.module.css';
import { holding } from './hold';

/** An arm to press, or to hold; as high as a thumb where it stands in the bar of a phone. */
export const ArmButton = ({ arm, top }: { arm: number; top?: number }) => (
  <button
    type="button"
    className={classes.arm}
    style={{ top }}
    aria-label={`Pull arm ${ARMS[arm]}`}
    aria-keyshortcuts={ARMS[arm]}
    title={`Pull arm ${ARMS[arm]} (${ARMS[arm]}); hold to pull on`}
    {...holding(arm)}
  >
    {ARMS[arm]}
  </button>
);

/** All five, under the thumb. */
export const ArmKeys = () => (
  <fieldset className={classes.keys} aria-label="Arms">
    {ARMS.map((arm, i) => (
      <ArmButton key={arm} arm={i} />
    ))}
  </fieldset>
);
