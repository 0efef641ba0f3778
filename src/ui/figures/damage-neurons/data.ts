import { max, median } from 'd3-array';
import type { Damage, LostNeuron } from '../../../config/analyses/damage';
import type { Broken } from '../break/view';

/** A neuron that was taken out: its place on the axis, and how full its mark is. */
export interface NeuronMark extends LostNeuron {
  relative: number;
  /** ‖ΔW‖ over the largest of its network, as a fraction; undefined where it is not known. */
  fullness?: number;
}

/** The neurons of a network in their order on the axis: those at the floor, least recruited first, then the slower ones. */
export interface NeuronMarks {
  floor: readonly NeuronMark[];
  slow: readonly NeuronMark[];
}

const isAtFloor = ({ tau }: LostNeuron) => tau <= 1;

/** The marks of a network; where all τ are one, none is slower than others. */
export function marksOf({ damage }: Broken): NeuronMarks {
  const neurons = damage.neurons ?? [];
  const most = max(neurons, ({ recruited }) => recruited ?? undefined);
  const marks = neurons.flatMap((each): NeuronMark[] => {
    const { relative, recruited } = each;
    if (relative === null) return [];
    return [{ ...each, relative, fullness: recruited !== null && most ? recruited / most : undefined }];
  });
  const alike = new Set(neurons.map(({ tau }) => tau)).size === 1;
  const atFloor = alike ? () => true : isAtFloor;
  return {
    floor: marks.filter(atFloor).sort((a, b) => (a.recruited ?? 0) - (b.recruited ?? 0)),
    slow: marks.filter((each) => !atFloor(each)).sort((a, b) => a.tau - b.tau),
  };
}

/** Whether a network answers by chance, even whole. */
export const isByChance = ({ damage: { neurons = [] } }: Broken): boolean =>
  neurons.length > 0 && neurons.every(({ relative }) => relative === null);

/** Whether each of a network's neurons has been taken out. */
export const isOfAll = ({ damage, lane }: Pick<Broken, 'damage' | 'lane'>): boolean =>
  damage.neurons?.length === lane.config.network.units;

/** The slowest neurons of a network, which are compared with others; none where some of them are no slower than others. */
export function slowestIn({ neurons = [], summary }: Partial<Damage>): readonly LostNeuron[] {
  const slowest = neurons.toSorted((a, b) => b.tau - a.tau).slice(0, summary?.slowest.count ?? 0);
  // So are those at the floor.
  return slowest.some(isAtFloor) || new Set(neurons.map(({ tau }) => tau)).size === 1 ? [] : slowest;
}

/** Whether training recruited the slowest neurons of a network more than others, or less; undefined where that cannot be told. */
export function recruitedSlow({ damage }: Broken): boolean | undefined {
  const { neurons = [] } = damage;
  const slowest = slowestIn(damage);
  if (slowest.length === 0 || neurons.some(({ recruited }) => recruited === null)) return undefined;
  const [typical, theirs] = [neurons, slowest].map((some) => median(some, ({ recruited }) => recruited ?? 0));
  if (typical === undefined || theirs === undefined || typical === theirs) return undefined;
  return theirs > typical;
}
