import { useEffect, useRef, useState } from 'react';
import type { Lesion } from '../../../analysis/lesion';
import type { Sequence } from '../../../analysis/sequence';
import { useExperiment } from '../../../state/experiment';
import type { Lane } from '../../../state/lane';
import { useLesion } from '../lesion/use-lesion';

/** The least time between two questions that come by themselves, in ms: each takes a snapshot of the network. */
const EVERY = 3000;
/** … and between two damages of it: a slider moves faster than that. */
const MOVING = 50;
/** How old an answer may grow while the network learns, in ms. */
const STALE = 6000;

/** What was asked last, and when. */
interface Question {
  id?: number;
  bits?: string;
  lesion?: Lesion;
  step: number;
  at: number;
}

/**
 * What the network of a lane does with a row of bits: as it is when it comes into view, at each promotion, every
 * few seconds while it learns, and where it stops. Other bits, another lane, and another run are shown at once.
 * @param bits undefined where it is not known yet how many there is room for
 */
export function useSequence(lane: Lane, bits: string | undefined, visible: boolean): Sequence | undefined {
  const lesion = useLesion(lane.id);
  const [shown, setShown] = useState<{ id: number; step: number; sequence: Sequence }>();
  const last = useRef<Question>({ at: 0, step: 0 });
  const { id, status, config, reached, heads, step } = lane;
  const starting = status === 'starting';
  const stale = useTicks(visible && status === 'running');
  const moment = `${stale} ${reached} ${heads.join()} ${status === 'running' ? '' : step}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another config or moment is another network
  useEffect(() => {
    if (!bits || !visible || starting) return;
    const { current } = last;
    const same = current.id === id && current.bits === bits && current.step <= step;
    const wait = same ? current.at + (current.lesion === lesion ? EVERY : MOVING) - performance.now() : 0;
    const timer = setTimeout(
      async () => {
        last.current = { id, bits, lesion, step, at: performance.now() };
        const sequence = await useExperiment.getState().watch(id, bits, lesion);
        const { current } = last;
        if (sequence && current.id === id && current.bits === bits) setShown({ id, step, sequence });
      },
      Math.max(0, wait),
    );
    return () => clearTimeout(timer);
  }, [id, bits, lesion, visible, starting, config, moment]);

  // What a network did that is not there any more is not shown: the run has begun anew, or gone back.
  return shown?.id === id && shown.step <= step ? shown.sequence : undefined;
}

/** A count that goes up every few seconds while it is asked to. */
function useTicks(on: boolean): number {
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setTicks((count) => count + 1), STALE);
    return () => clearInterval(timer);
  }, [on]);
  return ticks;
}
