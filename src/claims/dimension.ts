import { growth } from './growth';

/** Dimensionality grows with N in both. */
export const dimension = growth({
  id: 'dimension',
  sentence: 'The more it remembers, the more dimensions its activity has.',
  paper: {
    where: 'on dimensionality',
    numbers:
      'About 2.5 components for 90 % of the variance at N = 2, 8 at 6, 18 at 11, under both curricula.',
  },
  question: 'How many more dimensions for each N?',
  of: 'dimension',
  What: 'The number of components',
  what: 'the number of components',
  unit: 'components',
});
