/** The neighbours that have a page: its folder beside the others, what it asks, in brief, too, and what it is about. */
export const NEIGHBOURS = [
  {
    folder: 'packing',
    question: 'How many tasks fit into six neurons?',
    brief: 'How many tasks fit?',
    about: 'one readout, told which task',
  },
  {
    folder: 'modules',
    question: 'Do two halves divide the work?',
    brief: 'Two halves',
    about: 'a bridge of few wires',
  },
  {
    folder: 'bandit',
    question: 'How fast should one learn when the world may change?',
    brief: 'How fast to learn',
    about: 'five arms that change without a word',
  },
  {
    folder: 'membrane',
    question: 'A wall that opens when pushed',
    brief: 'A wall that opens',
    about: 'a membrane with two states',
  },
] as const;

export type NeighbourFolder = (typeof NEIGHBOURS)[number]['folder'];
