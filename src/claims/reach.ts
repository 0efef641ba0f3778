import type { Claim } from './claim';

/** How far each curriculum comes in the end. */
export const reach: Claim = {
  id: 'reach',
  group: 'Climbing',
  sentence: 'Many heads reach N > 100; one head stops near 35.',
  paper: { where: 'on the largest N reached', numbers: 'Single-head 33 to 37, multi-head 100 and more.' },
  refuted: 'Networks of 500 neurons with one head beyond N = 40, or with many heads that stop before 100.',
  conditions: [],
  preset: 'paper',
  question: 'How far in the end?',
  judge: () => ({
    verdict: 'untestable',
    effect: null,
    interval: null,
    networks: 0,
    words:
      'Not testable at this size: it takes 500 neurons, 256 sequences a batch and up to 1,000 epochs of 600 steps, days of a laptop’s processor for each network.',
    numbers: {},
  }),
};
