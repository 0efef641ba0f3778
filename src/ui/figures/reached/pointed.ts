import { epochsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import type { Point, Scale } from '../../kit/geometry';
import { alongSteps, networkClimb } from './data';

/** So far from its line a network is still pointed at, in px. */
const NEAR = 8;

/** The line of one network, from its start to where it is, in px. */
export function wayOf(network: Lane, scale: { x: Scale; y: Scale }): Point[] {
  const corners = [...networkClimb(network), { epoch: epochsOf(network), N: network.reached }];
  return corners.map(({ epoch, N }) => ({ x: scale.x(epoch), y: scale.y(N) }));
}

/** Of lanes with several networks, the one whose line is nearest to a place; undefined where none is near. */
export function networkAt(
  lanes: readonly Lane[],
  scale: { x: Scale; y: Scale },
  { x, y }: Point,
): Lane | undefined {
  const found = lanes
    .filter(hasSeveral)
    .flatMap(networksOf)
    .map((network) => {
      const distances = alongSteps(wayOf(network, scale)).map((point) =>
        Math.hypot(point.x - x, point.y - y),
      );
      return { network, distance: Math.min(...distances) };
    })
    .sort((a, b) => a.distance - b.distance)[0];
  return found && found.distance <= NEAR ? found.network : undefined;
}

/** The next or last network of all that lanes with several have; the first or last of all where none is pointed at. */
export function stepFrom(lanes: readonly Lane[], pointed: Lane | undefined, by: 1 | -1): Lane | undefined {
  const networks = lanes.filter(hasSeveral).flatMap(networksOf);
  const at = networks.findIndex(({ id }) => id === pointed?.id);
  return networks.at(at < 0 ? Math.min(0, by) : (at + by) % networks.length);
}
