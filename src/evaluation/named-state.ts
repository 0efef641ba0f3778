import { arrayAt, arraysOf, type Layout } from '../cells/layout';
import { fromNamed, type NamedArray, names, toNamed } from '../cells/named';
import type { NamedMemory } from '../cells/snapshot';
import type { EngineState } from '../engines/engine';

/** Parameters, and what the optimizer remembers, under their names in the network file. */
export type NamedState = { parameters: readonly NamedArray[] } & Partial<NamedMemory>;

/**
 * What an engine holds of the cell and of some heads.
 * @param heads their Ns, in the order of their slots
 * @param first the slot of the first of them
 */
export function nameState(
  { parameters, momentum, variance, updates, gain }: EngineState,
  layout: Layout,
  heads: readonly number[],
  first: number,
): { parameters: NamedArray[] } & NamedMemory {
  const name = (vector: Float32Array) => toNamed(vector, layout, heads, first);
  const all = arraysOf(layout);
  return {
    parameters: name(parameters),
    momentum: name(momentum),
    ...(gain !== undefined && { gain }),
    ...(variance && { variance: name(variance) }),
    ...(updates && {
      updates: Object.fromEntries(
        names(layout, heads, first).map(([name, { offset }]) => [name, updates[arrayAt(all, offset)]]),
      ),
    }),
  };
}

/** The other way; of what has no name here, and of a memory that is not given, nothing is remembered: all is 0. */
export function stateOf(
  { parameters, momentum, variance, updates, gain }: NamedState,
  layout: Layout,
  heads: readonly number[],
  first: number,
): EngineState {
  const vector = (arrays: readonly NamedArray[]) => fromNamed(arrays, layout, heads, first);
  const all = arraysOf(layout);
  const counts = new Map(
    names(layout, heads, first).map(([name, { offset }]) => [arrayAt(all, offset), updates?.[name] ?? 0]),
  );
  return {
    parameters: vector(parameters),
    momentum: momentum ? vector(momentum) : new Float32Array(layout.size),
    ...(gain !== undefined && { gain }),
    ...(variance && {
      variance: vector(variance),
      updates: all.map((_, i) => counts.get(i) ?? 0),
    }),
  };
}
