import type { TourStep } from '../../state/tour';
import classes from './tour.module.css';

/** How far the tour is: a mark a step, and the same in words. */
export function Progress({ at, steps }: { at: TourStep; steps: readonly TourStep[] }) {
  const place = steps.indexOf(at);
  const of = steps.length - 1;
  return (
    <span className={classes.progress}>
      <span className={classes.marks} aria-hidden="true">
        {steps.slice(0, of).map((step, i) => (
          <i key={step} data-past={i < place} data-now={i === place} />
        ))}
      </span>
      {place + 1} of {of}
    </span>
  );
}
