import { noiseBorne } from './noise-borne';

/** Multi-head bears more noise in W. */
export const noiseWeights = noiseBorne({
  id: 'noise-w',
  sentence: 'One head bears less noise in its weights.',
  paper: {
    where: 'section 4.3',
    numbers:
      'Half is lost at ε = 0.30 with one head (0.27 to 0.31), 0.56 with many (0.54 to 0.58), at N = 30.',
  },
  question: 'At which noise in W is half lost?',
  half: 'halfWeights',
  axis: 'ε, share of ‖W‖ (log scale)',
  inPaper: { single: 0.296, multi: 0.559 },
});
