import { inWords } from '../../../config/in-words';
import { NAMES, type PackingMode, pricePerContext } from '../../../neighbours/packing/settings';
import type { Caption } from '../../text/caption';
import { listed, percent } from '../../text/numbers';

type OfModes = Partial<Record<PackingMode, number>>;

/** Each mode within a sentence: "the synapses". */
const OBJECT: Record<PackingMode, string> = {
  excitability: 'the neurons',
  synaptic: 'the synapses',
  both: 'both',
  input: 'the input',
};

const entries = (values: OfModes) => Object.entries(values) as [PackingMode, number][];
const start = (text: string) => text[0].toUpperCase() + text.slice(1);

/** Under the comb: what the lanes hold, those that cost the same compared with each other. */
export function combCaption(packed: OfModes, { units, rank }: { units: number; rank: number }): Caption {
  const look = 'Count the tall teeth.';
  const known = entries(packed).map(([mode, count]) => ({
    mode,
    count,
    price: pricePerContext({ mode, units, rank }),
  }));
  const alike = known.filter(({ price }) => known.filter((other) => other.price === price).length > 1);
  const others = known.filter((each) => !alike.includes(each));
  const sentences: string[] = [];
  if (alike.length > 0) {
    const list = alike
      .toSorted((a, b) => b.count - a.count)
      .map(({ mode, count }, i) => `telling ${OBJECT[mode]} ${i === 0 ? 'packs ' : ''}${count}`);
    sentences.push(`For the same ${alike[0].price} numbers a context, ${listed(list)}.`);
  }
  for (const { mode, count, price } of others)
    sentences.push(`${start(`telling ${OBJECT[mode]}`)} packs ${count} for ${price}.`);
  return { look, news: sentences.join(' ') };
}

/** Networks of one size and mode: how many there are, and how many tasks they hold on average. */
export interface SizeMeans {
  units: number;
  means: OfModes;
  /** The fewest seeds that one of these means has. */
  seeds: number;
}

/** So many of twelve is nearly all. */
const NEARLY_ALL = 11;

/** Under packed against H: the order of the lanes where networks are small, and where it ceases to matter. */
export function sizesCaption(sizes: readonly SizeMeans[], units: number): Caption {
  const complete = sizes.filter(({ means }) => entries(means).length === 4);
  const at = complete.find((each) => each.units === units) ?? complete[0];
  if (!at) return { look: 'Press a hollow mark.', news: 'Networks of that size are trained then.' };
  const order = entries(at.means)
    .toSorted(([, a], [, b]) => b - a)
    .map(([mode, mean]) => `${NAMES[mode].toLowerCase()} ${oneDigit(mean)}`);
  const seeds = at.seeds === 1 ? 'one seed' : `${inWords(at.seeds)} seeds`;
  const full = complete.find(({ means }) => entries(means).every(([, mean]) => mean >= NEARLY_ALL));
  const end = full ? ` At ${full.units} nearly all fit.` : '';
  return { look: 'Look left.', news: `At ${at.units} neurons, over ${seeds}: ${listed(order)}.${end}` };
}

const oneDigit = (value: number) => String(Number(value.toFixed(1)));

/** Under the curves of ambiguity: who holds best and who worst where the ring is. */
export function ambiguityCaption(values: OfModes, words: { symbol: string; amount: number }): Caption {
  const look = 'Drag the ring.';
  const order = entries(values).toSorted(([, a], [, b]) => b - a);
  if (order.length === 0) return { look };
  // Who cannot be told apart in whole percent is named together.
  const [most, least] = [percent(order[0][1]), percent(order[order.length - 1][1])];
  const named = (value: string) =>
    order.filter(([, each]) => percent(each) === value).map(([mode]) => NAMES[mode].toLowerCase());
  const at = `At ${words.symbol} = ${words.amount}`;
  if (most === least) return { look, news: `${at}: ${listed(named(most))} ${most}.` };
  const [best, worst] = [named(most), named(least)];
  return {
    look,
    news: `${at} ${listed(best)} ${holds(best)} best, ${most}, and ${listed(worst)} worst, ${least}.`,
  };
}

const holds = (names: readonly string[]) => (names.length > 1 || names[0].endsWith('s') ? 'hold' : 'holds');

/** Under the live sequence: how often each lane slips, here and when it is told clearly. */
export function sequenceCaption(
  wrong: OfModes,
  clear: OfModes,
  words: { symbol: string; amount: number; answers: number },
): Caption {
  const look = 'Read the last column.';
  const list = entries(wrong).map(([mode, count]) => `${NAMES[mode].toLowerCase()} ${count}`);
  if (list.length === 0) return { look };
  const { symbol, amount, answers } = words;
  const slips = `With ${symbol} at ${amount} these slip in ${answers} answers: ${listed(list)} times`;
  const before =
    amount > 0 ? `; at ${symbol} = 0 the slips are ${listed(entries(clear).map(([, n]) => n))}` : '';
  return { look, news: `${slips}${before}.` };
}

/** How the eigenvalues of a lane lie: whether they are the same for all contexts. */
export interface FanFacts {
  mode: PackingMode;
  same: boolean;
  /** How many of all lie beyond the unit circle. */
  beyond: number;
  all: number;
}

/** Under the fan: whose dynamics move with the context, and whose do not. */
export function fanCaption(lanes: readonly FanFacts[], units: number): Caption {
  const look = `${start(inWords(units))} points or a cloud.`;
  const names = (some: readonly FanFacts[]) => listed(some.map(({ mode }) => OBJECT[mode]));
  const [still, moved] = [lanes.filter(({ same }) => same), lanes.filter(({ same }) => !same)];
  const sentences: string[] = [];
  if (still.length > 0)
    sentences.push(`Telling ${names(still)} leaves the dynamics the same, only the place moves.`);
  if (moved.length > 0) sentences.push(`Telling ${names(moved)} gives every task dynamics of its own.`);
  return { look, news: sentences.join(' ') };
}
