import { useState } from 'react';
import type { RunConfig } from '../../../config/schema';
import { useExperiment } from '../../../state/experiment';
import type { Lane } from '../../../state/lane';
import { faultWords } from './fault-words';

/** What was tried with settings and could not be. */
interface Refusal {
  /** Why, in a sentence, until any setting of the lanes is another one: it may not be true any more. */
  fault: string | undefined;
  /** Tries something that throws where it is refused; false where it was. */
  attempt(change: () => void): boolean;
  clear(): void;
}

/** @param laneId the lane whose settings they are; without one it is about all */
export function useRefusal(laneId?: number): Refusal {
  const [refused, setRefused] = useState<{ fault: string; drafts: readonly RunConfig[] }>();
  const still = useExperiment(({ lanes }) => {
    const drafts = draftsOf(lanes, laneId);
    return refused?.drafts.length === drafts.length && drafts.every((each, i) => each === refused.drafts[i]);
  });
  const clear = () => setRefused(undefined);
  return {
    fault: still ? refused?.fault : undefined,
    attempt(change) {
      try {
        change();
        clear();
        return true;
      } catch (error) {
        setRefused({ fault: faultWords(error), drafts: draftsOf(useExperiment.getState().lanes, laneId) });
        return false;
      }
    },
    clear,
  };
}

const draftsOf = (lanes: readonly Lane[], laneId: number | undefined): RunConfig[] =>
  lanes.filter(({ id }) => laneId === undefined || id === laneId).map(({ draft }) => draft);
