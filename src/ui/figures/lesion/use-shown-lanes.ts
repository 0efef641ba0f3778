import { useEffect, useMemo, useState } from 'react';
import type { Lane } from '../../../state/lane';
import { asShown, type Damaged, useLesions } from '../../../state/lesions';
import { inSomeFrame, notAnyMore } from '../../kit/frames';

interface ShownLanes {
  lanes: readonly Lane[];
  /** What damage has done to them, by lane; undefined where all are whole. */
  damaged?: Readonly<Record<number, Damaged>>;
}

/** Lanes as they are shown: as their damaged networks do, where they are damaged. */
export function useShownLanes(lanes: readonly Lane[]): ShownLanes {
  const damaged = useDamaged();
  return useMemo(() => {
    const shown = lanes.map((lane) => asShown(lane, { damaged }));
    return shown.some((lane, i) => lane !== lanes[i]) ? { lanes: shown, damaged } : { lanes };
  }, [lanes, damaged]);
}

/** The same of what is saved. */
export const shownNow = (lanes: readonly Lane[]): readonly Lane[] =>
  lanes.map((lane) => asShown(lane, useLesions.getState()));

/** What damage has done, newest, in a frame of the figure's own: all figures in one would stop the page. */
function useDamaged(): Readonly<Record<number, Damaged>> {
  const [damaged, setDamaged] = useState(() => useLesions.getState().damaged);
  useEffect(() => {
    const draw = () => setDamaged(useLesions.getState().damaged);
    draw(); // it may have changed since
    const unsubscribe = useLesions.subscribe((now, before) => {
      if (now.damaged !== before.damaged) inSomeFrame(draw);
    });
    return () => {
      unsubscribe();
      notAnyMore(draw);
    };
  }, []);
  return damaged;
}
