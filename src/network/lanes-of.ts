import { group } from 'd3-array';

/** The networks of an experiment by their lanes, in the order of the first of each. */
export const lanesOf = <Each extends { lane?: number }>(networks: readonly Each[]): Each[][] => [
  ...group(networks, (network) => network.lane ?? network).values(),
];
