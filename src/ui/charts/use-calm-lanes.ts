import { useEffect, useState } from 'react';
import { useExperiment } from '../../state/experiment';
import { inSomeFrame, notAnyMore } from './kit/frames';

/** The least time between two drawings of one figure, in ms. */
const EVERY = 125;

/** The lanes of the store, a few times a second, in a frame of the figure's own; only while it is in view. */
export function useCalmLanes(visible: boolean) {
  const [lanes, setLanes] = useState(() => useExperiment.getState().lanes);
  useEffect(() => {
    if (!visible) return;
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
    ask();
    const unsubscribe = useExperiment.subscribe((state, before) => {
      if (state.lanes !== before.lanes) ask();
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
      notAnyMore(draw);
    };
  }, [visible]);
  return lanes;
}
