import { useState } from 'react';
import { getField } from '../../../config/draft';
import type { FieldKey } from '../../../config/fields';
import { notApplicable } from '../../../config/not-applicable';
import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';
import { useRefusal } from '../fields/use-refusal';

/** Whether lanes have settings together or each for itself, and the ways from one to the other. */
export interface Sharing {
  /** Whether each lane has a control of its own. */
  apart: boolean;
  /** Why a lane has no use for the setting, in the order of the lanes. */
  idle: readonly (string | undefined)[];
  /** Whether no lane has a use for it, and it is better not shown. */
  elsewhere: boolean;
  /** Gives each lane its own control, or all the value of the first; missing where neither can be. */
  toggle?: () => void;
  /** Why the lanes could not be made the same. */
  fault?: string;
}

export function useSharing(keys: readonly FieldKey[]): Sharing {
  const [wanted, setWanted] = useState(false);
  const { fault, attempt } = useRefusal();
  const count = useExperiment(({ lanes }) => lanes.length);
  const differ = useExperiment(
    ({ lanes }) =>
      new Set(lanes.map(({ draft }) => String(keys.map((key) => getField(draft, key))))).size > 1,
  );
  const reasons = useExperiment(
    useShallow(({ lanes }) => lanes.map(({ draft }) => notApplicable(draft, keys[0])?.why)),
  );
  const elsewhere = useExperiment(({ lanes }) =>
    lanes.every(({ draft }) => notApplicable(draft, keys[0])?.elsewhere === true),
  );
  const unlike = new Set(reasons).size > 1;
  const apart = count > 1 && (wanted || differ || unlike);

  const toggle = () => {
    if (apart) {
      attempt(() => makeSame(keys));
      setWanted(false);
    } else setWanted(true);
  };
  return { apart, idle: reasons, elsewhere, toggle: count > 1 && !unlike ? toggle : undefined, fault };
}

/** Gives all lanes the settings of the first; throws what one of them could not be. */
function makeSame(keys: readonly FieldKey[]): void {
  const { lanes, set } = useExperiment.getState();
  let refused: unknown;
  // Twice, because the lower end of a range cannot pass its upper end before that has moved.
  for (const _ of [1, 2]) {
    refused = undefined;
    for (const key of keys) {
      try {
        set(key, getField(lanes[0].draft, key));
      } catch (error) {
        refused = error;
      }
    }
  }
  if (refused !== undefined) throw refused;
}
