/** The networks of an experiment by their lanes, in the order of the first of each. */
export function lanesOf<Each extends { lane?: number }>(networks: readonly Each[]): Each[][] {
  const lanes = new Map<unknown, Each[]>();
  for (const network of networks) {
    const key = network.lane ?? network;
    lanes.set(key, [...(lanes.get(key) ?? []), network]);
  }
  return [...lanes.values()];
}
