import { type Layout, view } from '../cells/layout';
import { constrain, maskOf, type SeededNetwork } from '../cells/mask';
import { clear } from '../cells/silence';
import { silentOf } from '../config/silent';
import { euclidean, fillNormal } from '../math/normal';
import type { Stream } from '../math/random';

/** Ways to harm a network; each gives a harmed copy of its parameters, a flat vector as `layout` says. */

/**
 * Without a neuron: no weight into it or out of it, no biases, in any of its gates and the layout's heads. (The paper's
 * authors leave its bias.)
 */
export function withoutNeuron(parameters: Float32Array, layout: Layout, neuron: number): Float32Array {
  const harmed = parameters.slice();
  clear(harmed, layout, neuron);
  return harmed;
}

/** A direction in the space of recurrent weights, of length 1: [k H · H]. Where there is no connection, none. */
export function weightDirection(
  layout: Layout,
  { network, seed }: SeededNetwork,
  stream: Stream,
): Float64Array {
  const slice = layout.cell['recurrent.weight'];
  const drawn = Float32Array.from(fillNormal(new Float64Array(slice.size), stream));
  // Without connections that the network has not, before its length is taken; but of any sign.
  const whole = new Float32Array(layout.size);
  constrain(drawn, network, maskOf({ network: { ...network, dale: false }, seed }));
  view(whole, slice).set(drawn);
  for (const neuron of silentOf(network)) clear(whole, layout, neuron);
  return unit(Float64Array.from(view(whole, slice)));
}

/** A direction in the space of τ in which every τ grows, of length 1: [H]. */
export const tauDirection = (units: number, stream: Stream): Float64Array =>
  unit(fillNormal(new Float64Array(units), stream).map(Math.abs));

/** W + ε ‖W‖ G, where G is a direction. */
export const withWeightNoise = (parameters: Float32Array, layout: Layout, G: Float64Array, epsilon: number) =>
  moved(parameters, layout, 'recurrent.weight', G, epsilon);

/** τ + ε ‖τ‖ g of the raw parameter, where g is a direction; the model clamps it at 1 as ever. */
export const withTauNoise = (parameters: Float32Array, layout: Layout, g: Float64Array, epsilon: number) =>
  moved(parameters, layout, 'tau', g, epsilon);

function moved(
  parameters: Float32Array,
  { cell }: Layout,
  name: string,
  direction: Float64Array,
  epsilon: number,
) {
  const harmed = parameters.slice();
  const values = view(harmed, cell[name]);
  const length = epsilon * euclidean(values);
  for (let i = 0; i < values.length; i++) values[i] += length * direction[i];
  return harmed;
}

function unit(values: Float64Array): Float64Array {
  const length = euclidean(values);
  return length > 0 ? values.map((value) => value / length) : values;
}
