import { excitatoryOf, hasSelfConnections, type Mask, maskOf } from '../cells/mask';
import type { RunConfig } from '../config/schema';
import { memoised } from '../math/memoised';

/** Which connections a network has, as far as its settings mask any. */
export interface Connections {
  mask: Mask;
  /** How many it has, and how many there could be. */
  count: number;
  possible: number;
  /** Under Dale's law: how many neurons excite, which come first. */
  excitatory: number | undefined;
}

/** The connections of a network whose settings mask some; worked out once for each. */
export const connectionsOf = memoised((config: RunConfig): Connections | undefined => {
  const { network } = config;
  const { units } = network;
  const mask = maskOf(config);
  return (
    mask && {
      mask,
      count: mask.reduce((count, allowed) => count + (allowed > 0 ? 1 : 0), 0),
      possible: units * (hasSelfConnections(network) ? units : units - 1),
      excitatory: network.dale ? excitatoryOf(network) : undefined,
    }
  );
});
