import { noiseBorne } from './noise-borne';

/** Multi-head bears more noise in τ. */
export const noiseTau = noiseBorne({
  id: 'noise-tau',
  sentence: 'One head bears less noise in its time constants.',
  paper: {
    where: 'section 4.3',
    numbers:
      'Half is lost at ε = 0.076 with one head (0.061 to 0.087), 0.188 with many (0.172 to 0.212), at N = 30.',
  },
  question: 'At which noise in τ is half lost?',
  half: 'halfTau',
  axis: 'ε, share of ‖τ‖ (log scale)',
  inPaper: { single: 0.076, multi: 0.188 },
});
