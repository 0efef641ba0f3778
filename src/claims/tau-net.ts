import { growth } from './growth';

/** τ_net grows with N in both. */
export const tauNet = growth({
  id: 'tau-net',
  sentence: 'Under both curricula the network itself slows down.',
  paper: {
    where: 'section 4.2',
    numbers: 'τ_net from N = 5 to 30: single-head 2.6 to 7.1, multi-head 2.5 to 6.5 steps.',
  },
  question: 'How much does τ_net grow with each N?',
  of: 'tauNet',
  What: 'Mean τ_net',
  what: 'τ_net',
  unit: 'steps',
});
