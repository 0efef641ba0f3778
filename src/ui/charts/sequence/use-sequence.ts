import { useEffect, useRef, useState } from 'react';
import { useExperiment } from '../../../state/experiment';
import type { Lane, Sequence } from '../../../state/lane';

/** The least time between two questions that come by themselves, in ms: each takes a snapshot of the network. */
const EVERY = 3000;

/**
 * What the network of a lane does with a row of bits: as it is when it comes into view, at each promotion, and where it
 * stops. Other bits, and another lane, are shown at once.
 * @param bits undefined where it is not known yet how many there is room for
 */
export function useSequence(lane: Lane, bits: string | undefined, visible: boolean): Sequence | undefined {
  const [shown, setShown] = useState<{ id: number; sequence: Sequence }>();
  const last = useRef({ question: '', at: 0 });
  const { id, status, config, reached, heads, step } = lane;
  const starting = status === 'starting';
  const moment = `${reached} ${heads.join()} ${status === 'running' ? '' : step}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another config or moment is another network
  useEffect(() => {
    if (!bits || !visible || starting) return;
    const question = `${id} ${bits}`;
    const { current } = last;
    const wait = current.question === question ? current.at + EVERY - performance.now() : 0;
    const timer = setTimeout(
      async () => {
        last.current = { question, at: performance.now() };
        const sequence = await useExperiment.getState().watch(id, bits);
        if (sequence && last.current.question === question) setShown({ id, sequence });
      },
      Math.max(0, wait),
    );
    return () => clearTimeout(timer);
  }, [id, bits, visible, starting, config, moment]);

  return shown?.id === id ? shown.sequence : undefined;
}
