import { useEffect, useState } from 'react';
import { useExperiment } from '../../state/experiment';
import { lanesShown, useRecording } from '../../state/recording';
import { inSomeFrame, notAnyMore } from './kit/frames';

/** The least time between two drawings of one figure, in ms. */
const EVERY = 125;

/**
 * The lanes of the store, a few times a second, in a frame of the figure's own. Out of view a figure rests,
 * and catches up when the run does.
 * @param recorded whether the recording is shown in their place while there is one
 */
export function useCalmLanes(visible: boolean, recorded = false) {
  const [lanes, setLanes] = useState(() => lanesShown(recorded));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawnAt = 0;
    const draw = () => {
      drawnAt = performance.now();
      setLanes(lanesShown(recorded));
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
    const unsubscribeRecording = useRecording.subscribe(ask);
    const unsubscribe = useExperiment.subscribe((state, before) => {
      if (
        state.lanes !== before.lanes &&
        (visible || state.lanes.every(({ status }) => status !== 'running'))
      )
        ask();
    });
    return () => {
      unsubscribe();
      unsubscribeRecording();
      clearTimeout(timer);
      notAnyMore(draw);
    };
  }, [visible, recorded]);
  return lanes;
}
