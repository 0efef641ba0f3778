import { useRef } from 'react';
import type { Lane } from '../../state/lane';

/**
 * The largest value so far, for an axis that must not shrink in a run.
 * @param lanes whose runs these are: where one goes back or begins anew, the axis does
 */
export function useRatchet(value: number, lanes: readonly Lane[]): number {
  const ref = useRef({ value, lanes });
  const last = ref.current;
  const anew = lanes !== last.lanes && lanes.some((lane) => beginsAnew(lane, last.lanes));
  ref.current = { value: anew ? value : Math.max(value, last.value), lanes };
  return ref.current.value;
}

/** Whether a lane is not where it was, or not the run that it was: while nobody looked, a new one may have come as far. */
function beginsAnew(lane: Lane, before: readonly Lane[]): boolean {
  const was = before.find(({ id }) => id === lane.id);
  if (!was) return false;
  const [begin, began] = [beginningOf(lane), beginningOf(was)];
  return lane.step < was.step || (began !== undefined && begin !== undefined && begin !== began);
}

const beginningOf = ({ tauStart, records }: Lane): unknown => tauStart ?? records[0];
