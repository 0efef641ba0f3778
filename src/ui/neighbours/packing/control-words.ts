import { AMBIGUITIES, type PackedNetwork } from '../../../neighbours/packing/network';
import { numbersPerContext, type PackingMode, SIZES } from '../../../neighbours/packing/settings';
import { meanPacked, networksLike, packedIn } from '../../../neighbours/packing/summary';
import { inWords, listed, percent } from '../../text/numbers';

/** Where the control is made, and where the noise is. */
const SMALL = 6;
const LARGE = 16;
const NOISE = 0.1;

/**
 * The honest control: synapses of rank 2 cost as much as both, so that what both adds can be told from what more numbers add.
 * Nothing is said of what was not measured.
 */
export function controlWords(networks: readonly PackedNetwork[]): string {
  const like = (mode: PackingMode, units: number, rank: number) =>
    networksLike(networks, { mode, units, rank, noise: 0 });
  const [double, both] = [like('synaptic', SMALL, 2), like('both', SMALL, 1)];
  if (double.length === 0 || both.length === 0) return '';
  const price = numbersPerContext({ mode: 'both', units: SMALL, rank: 1 });
  const counts = double.map(({ accuracy }) => packedIn(accuracy));
  const least = Math.min(...both.map(({ accuracy }) => packedIn(accuracy)));
  const most = Math.max(...both.map(({ accuracy }) => packedIn(accuracy)));
  const control =
    `An honest control: synapses of rank 2 cost ${price} numbers like both and pack ${listed(counts)} over ` +
    `${counts.length === 1 ? 'one seed' : `${inWords(counts.length)} seeds`} with ${SMALL} neurons, mean ${oneDigit(meanPacked(double))}; ` +
    `both packs ${least === most ? most : `${least} to ${most}`}, mean ${oneDigit(meanPacked(both))}.`;
  const holds = (mode: PackingMode) => meanUnder(like(mode, LARGE, 1));
  const [withBoth, neurons, synapses] = [holds('both'), holds('excitability'), holds('synaptic')];
  if (withBoth === undefined || neurons === undefined || synapses === undefined) return control;
  return (
    `${control} With ${LARGE} neurons and noise σ = ${NOISE} in what is told, both answers ${percent(withBoth)} rightly, ` +
    `neurons ${percent(neurons)}, synapses ${percent(synapses)}${isClose([withBoth, neurons, synapses]) ? ': no clear order' : ''}.`
  );
}

/** Means over a few seeds that are closer than this say nothing. */
const CLOSE = 0.02;
const isClose = (values: readonly number[]) => Math.max(...values) - Math.min(...values) < CLOSE;

/** Which of two lanes that cost the same holds more, size by size. */
export function equalCostWords(networks: readonly PackedNetwork[]): string {
  const mean = (mode: PackingMode, units: number) =>
    meanPacked(networksLike(networks, { mode, units, rank: 1, noise: 0 }));
  const ahead: Record<'neurons' | 'synapses', number[]> = { neurons: [], synapses: [] };
  for (const units of SIZES) {
    const [neurons, synapses] = [mean('excitability', units), mean('synaptic', units)];
    if (neurons === undefined || synapses === undefined || neurons === synapses) continue;
    ahead[neurons > synapses ? 'neurons' : 'synapses'].push(units);
  }
  const parts = Object.entries(ahead)
    .filter(([, sizes]) => sizes.length > 0)
    .map(([name, sizes]) => `telling the ${name} packs more at H = ${listed(sizes)}`);
  return parts.length > 0 ? `At the same cost, on average, ${parts.join(', ')}.` : '';
}

const oneDigit = (value = 0) => String(Number(value.toFixed(1)));

/** Mean accuracy under the noise; undefined without networks. */
function meanUnder(networks: readonly PackedNetwork[]): number | undefined {
  const at = AMBIGUITIES.indexOf(NOISE);
  if (networks.length === 0) return undefined;
  return networks.reduce((sum, { ambiguity }) => sum + ambiguity.noise[at], 0) / networks.length;
}
