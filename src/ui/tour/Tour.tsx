import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useExperiment } from '../../state/experiment';
import { useShallow } from '../../state/shallow';
import { TOUR_STEPS, useTour } from '../../state/tour';
import { stepsFor } from '../../state/tour-steps';
import { IconButton } from '../parts/IconButton';
import { CloseIcon } from '../parts/icons';
import { hidden } from '../parts/view';
import { unbroken } from '../text/unbroken';
import { Symbols } from '../theme/Symbols';
import { askWords, TITLES } from './ask';
import { Onward } from './Onward';
import { Progress } from './Progress';
import { bringIntoView, controlOf, targetOf } from './targets';
import classes from './tour.module.css';
import { useShown } from './use-shown';
import { useWayBack } from './use-way-back';

/** A tour of the page: one thing to do after another, on the page's own controls, and what each of them shows. */
export function Tour() {
  const at = useTour(({ at }) => at) ?? TOUR_STEPS[0];
  const steps = useExperiment(useShallow(({ lanes }) => stepsFor(lanes, !hidden.has('panel'))));
  const band = useRef<HTMLElement>(null);
  const touch = useMediaQuery('(hover: none)', undefined, { getInitialValueInEffect: false }) ?? false;
  const ask = useExperiment(({ lanes }) => askWords(at, lanes, touch));
  const shown = useShown(at, steps);
  useWayBack(at, band);

  // Where only the address asks for the tour, the focus stays where it is.
  useEffect(() => {
    if (useTour.getState().begun > 0) focusSoon(band.current);
  }, []);

  const go = (by: number) => {
    useTour.getState().go(steps[steps.indexOf(at) + by]);
    band.current?.focus({ preventScroll: true });
  };
  const end = () => {
    useTour.getState().end();
    document.querySelector<HTMLElement>('[data-begins-tour]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end();
  };
  const show = () => {
    const target = targetOf(at);
    bringIntoView(target);
    controlOf(target)?.focus({ preventScroll: true });
  };

  return (
    <section
      ref={band}
      className={classes.tour}
      aria-label="Tour"
      tabIndex={-1}
      data-transport
      onKeyDown={onKeyDown}
    >
      <div className={classes.inner}>
        <h2>
          {at !== 'end' && <Progress at={at} steps={steps} />}
          {TITLES[at]}
        </h2>
        <p className={classes.words} data-done={shown !== undefined}>
          <Symbols>{unbroken(shown ?? ask)}</Symbols>
        </p>
        <div className={classes.buttons}>
          {at === 'end' ? (
            <Onward />
          ) : (
            shown === undefined && (
              <button type="button" onClick={show}>
                Show me
              </button>
            )
          )}
          {at !== steps[0] && at !== 'end' && (
            <button type="button" onClick={() => go(-1)}>
              Back
            </button>
          )}
          {at !== 'end' && (
            <button type="button" data-primary={shown !== undefined} onClick={() => go(1)}>
              {shown === undefined ? 'Skip step' : 'Next'}
            </button>
          )}
        </div>
        <IconButton label="End tour" onClick={end}>
          <CloseIcon />
        </IconButton>
      </div>
    </section>
  );
}

/** Once a menu that has just been closed has given its focus back. */
const focusSoon = (element: HTMLElement | null) => setTimeout(() => element?.focus({ preventScroll: true }));
