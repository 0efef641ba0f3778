/** An experiment has at most so many lanes: as many as there are ways to look. */
export const MOST_LANES = 4;

/** A lane has at most so many networks, which differ in their seeds alone. */
export const MOST_NETWORKS = 32;
