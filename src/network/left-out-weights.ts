import { constrain, hasSelfConnections, maskOf } from '../cells/mask';
import type { NamedArray } from '../cells/named';
import type { RunConfig } from '../config/schema';

const RECURRENT = 'recurrent.weight';

/** Sets the recurrent weights that no network of these settings has to 0, in place, and says so where there were some. */
export function leaveOutWeights(parameters: readonly NamedArray[], config: RunConfig, notes: string[]): void {
  const weights = parameters.find(({ name }) => name === RECURRENT)?.values;
  if (!weights) return;
  if (config.network.recurrent) {
    const reasons = leftOut(weights, config);
    if (reasons.length > 0)
      notes.push(`${RECURRENT}: ${reasons.join(', and ')}; the network may answer differently`);
    return;
  }
  if (weights.some((weight) => weight !== 0)) {
    notes.push(`${RECURRENT}: left out, since config.network.recurrent is false, so that all of it is 0`);
  }
  weights.fill(0);
}

/** Leaves out what the settings do not allow, in place: what that is, and why. */
function leftOut(weights: Float32Array, { network, seed }: RunConfig): string[] {
  const mask = maskOf({ network, seed });
  const given = weights.slice();
  constrain(weights, network, mask);
  let [own, absent, signs] = [0, 0, 0];
  for (const [k, weight] of given.entries()) {
    if (weight === weights[k]) continue;
    const place = k % network.units ** 2;
    if (place % (network.units + 1) === 0 && !hasSelfConnections(network)) own++;
    else if (mask?.[place] === 0) absent++;
    else signs++;
  }
  const whose =
    own > 1 ? `connections of ${own} neurons to themselves are` : 'connection of a neuron to itself is';
  const are = (count: number) => (count > 1 ? `${count} weights are` : '1 weight is');
  return [
    ...(own > 0
      ? [`the ${whose} left out, since config.network.selfConnections is false (true keeps them)`]
      : []),
    ...(absent > 0
      ? [
          `${are(absent)} left out, of connections that do not exist with config.network.density ${network.density} and config.seed ${seed}`,
        ]
      : []),
    ...(signs > 0 ? [`${are(signs)} left out, of a sign that config.network.dale forbids`] : []),
  ];
}
