import { useEffect, useState } from 'react';
import { useExperiment } from '../../state/experiment';
import { inSomeFrame, notAnyMore } from './kit/frames';

/** The least time between two drawings of one figure, in ms. */
const EVERY = 125;

/**
 * The lanes of the store, a few times a second, in a frame of the figure's own. Out of view a figure rests,
 * and catches up when the run does.
 */
export function useCalmLanes(visible: boolean) {
  const [lanes, setLanes] = useState(() => useExperiment.getState().lanes);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawnAt = 0;
    const draw = () => {
      drawnAt = performance.now();
      setLanes(useExperiment.getState().lanes);
    };
    const ask = () => {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          inSomeFrame(draw);
        },
        Math.max(0, drawnAt + EVERY - performance.now()),
      );
    };
    if (visible) ask();
    const unsubscribe = useExperiment.subscribe((state, before) => {
      if (
        state.lanes !== before.lanes &&
        (visible || state.lanes.every(({ status }) => status !== 'running'))
      )
        ask();
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
      notAnyMore(draw);
    };
  }, [visible]);
  return lanes;
}
