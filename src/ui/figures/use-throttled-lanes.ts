import { useCallback, useEffect, useState } from 'react';
import { useExperiment } from '../../state/experiment';
import type { Lane } from '../../state/lane';
import { hasSeveral } from '../../state/networks';
import { lanesShown, useRecording } from '../../state/recording';
import { inSomeFrame, notAnyMore } from '../kit/frames';
import { redrawn } from '../kit/redraw';

/** The least time between two drawings of one figure, in ms. */
const EVERY = 125;
/** … of lanes with several networks, each of which is drawn. */
const EVERY_OF_SEVERAL = 250;

interface ThrottledLanes {
  lanes: readonly Lane[];
  /** Draws the figure with the lanes as they are now. */
  draw(): void;
}

/**
 * The lanes of the store, a few times a second, in a frame of the figure's own. Out of view a figure rests,
 * and catches up whenever one of the runs comes to rest.
 * @param visible whether it is in view, or has the focus
 * @param recorded whether the recording is shown in their place while there is one
 */
export function useThrottledLanes(visible: boolean, recorded = false): ThrottledLanes {
  const [lanes, setLanes] = useState(() => lanesShown(recorded));
  const draw = useCallback(() => setLanes(lanesShown(recorded)), [recorded]);
  useEffect(() => redrawn(draw), [draw]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawnAt = 0;
    const drawInFrame = () => {
      drawnAt = performance.now();
      draw();
    };
    const ask = () => {
      const every = useExperiment.getState().lanes.some(hasSeveral) ? EVERY_OF_SEVERAL : EVERY;
      timer ??= setTimeout(
        () => {
          timer = undefined;
          inSomeFrame(drawInFrame);
        },
        Math.max(0, drawnAt + every - performance.now()),
      );
    };
    // Also out of view: what was asked for before this may not have been drawn yet.
    ask();
    const unsubscribeRecording = useRecording.subscribe(ask);
    const unsubscribe = useExperiment.subscribe((state, before) => {
      if (state.lanes !== before.lanes && (visible || comesToRest(state.lanes, before.lanes))) ask();
    });
    return () => {
      unsubscribe();
      unsubscribeRecording();
      clearTimeout(timer);
      notAnyMore(drawInFrame);
    };
  }, [visible, draw]);
  return { lanes, draw };
}

/** Whether nothing runs any more, or something has just stopped. */
const comesToRest = (lanes: readonly Lane[], before: readonly Lane[]): boolean =>
  lanes.every(({ status }) => status !== 'running') ||
  lanes.some(
    ({ id, status }) =>
      status !== 'running' && before.some((lane) => lane.id === id && lane.status === 'running'),
  );
