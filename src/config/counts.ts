/** An experiment has at most so many lanes: as many as there are ways to look. */
export const MOST_LANES = 4;

/** Which of the ways to look a lane has, by its id; all networks of a lane have the same. */
export const lookOf = (id: number): number => id % MOST_LANES;

/** A lane has at most so many networks, which differ in their seeds alone. */
export const MOST_NETWORKS = 32;
