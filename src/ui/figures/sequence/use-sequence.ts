import { useEffect, useRef, useState } from 'react';
import type { Sequence } from '../../../analysis/sequence';
import { useExperiment } from '../../../state/experiment';
import type { Lane } from '../../../state/lane';

/** The least time between two questions that come by themselves, in ms: each takes a snapshot of the network. */
const EVERY = 3000;
/** How old an answer may grow while the network learns, in ms. */
const STALE = 6000;

/**
 * What the network of a lane does with a row of bits: as it is when it comes into view, at each promotion, every
 * few seconds while it learns, and where it stops. Other bits, another lane, and another run are shown at once.
 * @param bits undefined where it is not known yet how many there is room for
 */
export function useSequence(lane: Lane, bits: string | undefined, visible: boolean): Sequence | undefined {
  const [shown, setShown] = useState<{ id: number; step: number; sequence: Sequence }>();
  const last = useRef({ question: '', at: 0, step: 0 });
  const { id, status, config, reached, heads, step } = lane;
  const starting = status === 'starting';
  const stale = useTicks(visible && status === 'running');
  const moment = `${stale} ${reached} ${heads.join()} ${status === 'running' ? '' : step}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another config or moment is another network
  useEffect(() => {
    if (!bits || !visible || starting) return;
    const question = `${id} ${bits}`;
    const { current } = last;
    const same = current.question === question && current.step <= step;
    const wait = same ? current.at + EVERY - performance.now() : 0;
    const timer = setTimeout(
      async () => {
        last.current = { question, at: performance.now(), step };
        const sequence = await useExperiment.getState().watch(id, bits);
        if (sequence && last.current.question === question) setShown({ id, step, sequence });
      },
      Math.max(0, wait),
    );
    return () => clearTimeout(timer);
  }, [id, bits, visible, starting, config, moment]);

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
