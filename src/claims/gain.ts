import type { Claim } from './claim';
import { differenceOf, isSurelyBelow, meanOf } from './effects';
import { judgement } from './judgement';
import { average, dots, effectWords, type Pick, valuesOf, written } from './numbers';

const conditions = ['stream', 'stream-gain', 'stream-faster'] as const;
/** The share of seeds with which the loss must be lower. */
const MOST = 0.8;
const loss: Pick = ({ whole }) => whole?.loss;

/** Whether a gain that answers uncertainty helps where tasks change. */
export const gain: Claim = {
  id: 'gain',
  group: 'Neighbours',
  sentence: 'A gain that grows with uncertainty lowers the loss over a stream of tasks.',
  paper: null,
  refuted:
    'A stream of eight blocks whose mean loss is lower with the gain for fewer than four of five seeds, at a learning rate of 0.05.',
  conditions,
  preset: 'gain',
  question: 'The mean loss over the stream?',
  judge(evidence) {
    const [without, within, faster] = conditions.map((id) => valuesOf(evidence, id, loss));
    // Networks of one seed begin alike, and are asked the same.
    const pairs = without.slice(0, within.length).map((each, i) => within[i] - each);
    const lower = pairs.filter((each) => each < 0).length;
    const difference = meanOf(pairs);
    const rate = differenceOf(faster, within);
    return judgement(evidence, conditions, {
      effect: difference,
      criteria: [pairs.length > 0 && lower / pairs.length >= MOST, isSurelyBelow(difference, 0)],
      words: `With the gain the mean loss is ${written(average(within), 3)}, without ${written(average(without), 3)}: ${effectWords(difference, 3)}, lower for ${lower} of ${pairs.length} seeds. A fixed rate of 0.1 without it has ${written(average(faster), 3)}, ${effectWords(rate, 3)} against the gain.`,
      numbers: { without: average(without), within: average(within), faster: average(faster), lower },
    });
  },
  figure: (evidence) => ({
    kind: 'dots',
    axis: { label: 'loss, nats', scale: 'linear', include: [0] },
    rows: [
      dots(evidence, 'stream', loss, { label: 'fixed', hue: 'other' }),
      dots(evidence, 'stream-gain', loss, { label: 'with gain', hue: 'multi' }),
      dots(evidence, 'stream-faster', loss, { label: 'fixed, rate 0.1', hue: 'single' }),
    ],
  }),
};
