import { changedFields } from '../../../config/draft';
import type { FieldKey } from '../../../config/fields';
import { useExperiment } from '../../../state/experiment';

/** Whether any of these settings waits for a reset in any lane. */
export const useWaits = (keys: readonly FieldKey[]) =>
  useExperiment(({ lanes }) =>
    lanes.some(
      ({ config, draft }) =>
        config !== draft && changedFields(config, draft).some((key) => keys.includes(key)),
    ),
  );
