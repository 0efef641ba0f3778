import { useState } from 'react';
import { type FieldValue, formatField, getField } from '../../../config/draft';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { useExperiment } from '../../../state/experiment';
import type { Lane } from '../../../state/lane';
import { networksOf } from '../../../state/networks';
import { useShallow } from '../../../state/shallow';
import { useRefusal } from './use-refusal';

/** A setting as a control needs it: of one lane, or of all. */
export interface FieldState {
  /** The value that the controls show; that of the first lane where lanes differ. */
  value: FieldValue;
  /** The same, or what its slider is at while that is moved. */
  shown: FieldValue;
  /** The value of every lane, where they differ. */
  mixed: string | undefined;
  /** What runs, in words, where that is something else until the next reset. */
  running: string | undefined;
  /** One sentence about what was last tried and refused, until any setting of these lanes is another one. */
  fault: string | undefined;
  /** A slider is moved to a value that need not be set yet; without one it is let go. */
  move(value: number | undefined): void;
  /** Changes it; where it is refused nothing changes, and false comes back. */
  set(value: FieldValue): boolean;
  /** The same with a value that is still to be read; where it cannot be, that is the fault. */
  setRead(read: () => FieldValue): boolean;
  clearFault(): void;
}

export function useField(key: FieldKey, laneId?: number): FieldState {
  const [moving, move] = useState<number>();
  const { fault, attempt, clear } = useRefusal(laneId);
  const { value, mixed, running } = useExperiment(
    useShallow(({ lanes }) =>
      read(
        key,
        (laneId === undefined ? lanes : lanes.filter(({ id }) => id === laneId)).map(
          // The seed of a lane is that of its first network.
          (lane) => networksOf(lane)[0],
        ),
      ),
    ),
  );
  const set = (next: FieldValue) => {
    // A slider let go where it was, or a box left as it was, is no change.
    if (next !== value || mixed) useExperiment.getState().set(key, next, laneId);
  };
  return {
    value,
    shown: moving ?? value,
    mixed,
    running,
    fault,
    move,
    set: (next) => attempt(() => set(next)),
    setRead: (read) => attempt(() => set(read())),
    clearFault: clear,
  };
}

function read(key: FieldKey, lanes: readonly Pick<Lane, 'config' | 'draft'>[]) {
  const words = (config: Lane['config']) => formatField(key, getField(config, key));
  const drafts = new Set(lanes.map(({ draft }) => words(draft)));
  const waits =
    FIELDS[key].applies === 'reset' &&
    lanes.some(({ config, draft }) => config !== draft && getField(config, key) !== getField(draft, key));
  return {
    value: getField(lanes[0].draft, key),
    mixed: drafts.size > 1 ? [...drafts].join(' | ') : undefined,
    running: waits ? [...new Set(lanes.map(({ config }) => words(config)))].join(' | ') : undefined,
  };
}
