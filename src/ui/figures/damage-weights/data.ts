import { paperOf } from '../../../config/paper';
import { type Curve, curveOf, WEIGHTS_AXIS } from '../break/curves';
import type { Broken } from '../break/view';

/** What noise in W leaves of each network. */
export const weightCurves = (broken: readonly Broken[]): Curve[] =>
  broken.flatMap(({ lane, damage }) =>
    damage.noise
      ? [
          {
            ...curveOf(lane, damage.noise.weights, WEIGHTS_AXIS),
            paper: paperOf(lane.config)?.halfWeights,
          },
        ]
      : [],
  );
