import { differenceOf, isSurelyAbove, isSurelyBelow, meanOf } from '../../../claims/effects';
import { inWords } from '../../../config/in-words';
import { AMBIGUITIES, type PackedNetwork } from '../../../neighbours/packing/network';
import { type PackingMode, pricePerContext, SIZES } from '../../../neighbours/packing/settings';
import { meanPacked, networksLike, packedIn } from '../../../neighbours/packing/summary';
import { listed, percent } from '../../text/numbers';

/** Where the control is made, and where the noise is. */
const SMALL = 6;
const LARGE = 16;
const NOISE_AT = AMBIGUITIES.indexOf(0.1);

/**
 * The honest control: synapses of rank 2 cost as much as both, so that what both adds can be told from what more numbers add.
 * Nothing is said of what was not measured.
 */
export function controlWords(networks: readonly PackedNetwork[]): string {
  const like = (mode: PackingMode, units: number, rank: number) =>
    networksLike(networks, { mode, units, rank, noise: 0 });
  const [double, both] = [like('synaptic', SMALL, 2), like('both', SMALL, 1)];
  if (double.length === 0 || both.length === 0) return '';
  const price = pricePerContext({ mode: 'both', units: SMALL, rank: 1 });
  const counts = double.map(({ accuracy }) => packedIn(accuracy));
  const least = Math.min(...both.map(({ accuracy }) => packedIn(accuracy)));
  const most = Math.max(...both.map(({ accuracy }) => packedIn(accuracy)));
  const control =
    `An honest control: synapses of rank 2 cost ${price} numbers like both and pack ${listed(counts)} over ` +
    `${counts.length === 1 ? 'one seed' : `${inWords(counts.length)} seeds`} with ${SMALL} neurons, mean ${oneDigit(meanPacked(double))}; ` +
    `both packs ${least === most ? most : `${least} to ${most}`}, mean ${oneDigit(meanPacked(both))}.`;
  const held = (mode: PackingMode) => like(mode, LARGE, 1).map(({ ambiguity }) => ambiguity.noise[NOISE_AT]);
  const lanes = [held('both'), held('excitability'), held('synaptic')];
  if (lanes.some(({ length }) => length === 0)) return control;
  const [withBoth, neurons, synapses] = lanes.map((each) => percent(meanOf(each).value ?? 0));
  const isClear = lanes.slice(0, 2).some((each) => {
    const difference = differenceOf(each, lanes[2]);
    return isSurelyAbove(difference, 0) || isSurelyBelow(difference, 0);
  });
  return (
    `${control} With ${LARGE} neurons and noise σ = ${AMBIGUITIES[NOISE_AT]} in what is told, both answers ${withBoth} rightly, ` +
    `neurons ${neurons}, synapses ${synapses}${isClear ? '' : ': no clear order'}.`
  );
}

/** Which of two lanes that cost the same surely holds more, size by size, and where these seeds do not tell (95 %, Welch's t). */
export function equalCostWords(networks: readonly PackedNetwork[]): string {
  const counts = (mode: PackingMode, units: number) =>
    networksLike(networks, { mode, units, rank: 1, noise: 0 }).map(({ accuracy }) => packedIn(accuracy));
  const found = SIZES.map((units) => {
    const [neurons, synapses] = [counts('excitability', units), counts('synaptic', units)];
    const seeds = Math.min(neurons.length, synapses.length);
    return { units, seeds, difference: differenceOf(neurons, synapses) };
  }).filter(({ seeds }) => seeds > 1);
  if (found.length === 0) return '';
  const sizes = (some: typeof found) => `H = ${listed(some.map(({ units }) => units))}`;
  const more = found.filter(({ difference }) => isSurelyAbove(difference, 0));
  const less = found.filter(({ difference }) => isSurelyBelow(difference, 0));
  const even = found.filter((each) => !more.includes(each) && !less.includes(each));
  const seeds = inWords(Math.min(...found.map((each) => each.seeds)));
  const parts = [
    ...(more.length > 0 ? [`telling the neurons packs more at ${sizes(more)}`] : []),
    ...(less.length > 0 ? [`telling the synapses packs more at ${sizes(less)}`] : []),
    ...(even.length > 0 ? [`${seeds} seeds do not tell them apart at ${sizes(even)}`] : []),
  ];
  return `At the same cost, ${parts.join('; ')} (95 %, each size by itself).`;
}

const oneDigit = (value = 0) => String(Number(value.toFixed(1)));
