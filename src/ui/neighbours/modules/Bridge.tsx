import type { ModulesNetwork } from '../../../neighbours/modules/network';
import { type Point, rounded } from '../../kit/geometry';

interface Props {
  network: ModulesNetwork;
  places: readonly Point[];
  isUpright: boolean;
  /** Whether nothing comes across. */
  isCut: boolean;
}

/** More wires each way than this are hairlines, but for the strongest. */
export const MANY = 40;
const STRONGEST = 10;
/** A wire ends so far from the middle of who receives. */
const BEFORE = 12;

/** The wires, from who sends to who receives: by their sign in ochre or in violet with dashes, as wide as they are strong. */
export function Bridge({ network: { wiring, weights }, places, isUpright, isCut }: Props) {
  const wires = wiring.wires.map((wire) => ({ ...wire, weight: weights.recurrent[wire.place] }));
  const sorted = wires.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const largest = Math.abs(sorted[0]?.weight ?? 1);
  const isMany = wires.length > 2 * MANY;
  const drawn = isMany ? sorted.slice(0, STRONGEST) : sorted;
  const hair = isMany ? sorted.slice(STRONGEST) : [];
  return (
    <g fill="none">
      <path
        d={rounded(hair.map(({ from, to }) => curve(places[from], places[to], isUpright)).join(''))}
        stroke={isCut ? 'var(--axis)' : 'var(--ink)'}
        strokeWidth="0.6"
        opacity={hairOpacity(hair.length)}
      />
      {drawn.toReversed().map(({ from, to, weight }) => {
        const [start, end] = [places[from], places[to]];
        const colour = isCut ? 'var(--axis)' : weight > 0 ? 'var(--weight-plus)' : 'var(--weight-minus)';
        const width = isCut ? 1 : 0.8 + (1.7 * Math.abs(weight)) / largest;
        return (
          <g key={`${from} ${to}`} stroke={colour} strokeWidth={width.toFixed(2)}>
            <path
              d={rounded(curve(start, end, isUpright))}
              strokeDasharray={weight < 0 ? '5 3.5' : undefined}
            />
            <path d={rounded(arrow(start, end, isUpright))} fill={colour} strokeWidth="1" />
          </g>
        );
      })}
    </g>
  );
}

/** Where many begin at one neuron they add up. */
const hairOpacity = (count: number) => Number((0.12 * Math.min(1, 10 / Math.sqrt(count))).toFixed(3));

const wayOf = (from: Point, to: Point, isUpright: boolean) =>
  Math.sign(isUpright ? to.y - from.y : to.x - from.x);

/** Leaves and arrives straight across. */
export function curve(from: Point, to: Point, isUpright: boolean): string {
  const short = BEFORE * wayOf(from, to, isUpright);
  if (isUpright) {
    const end = to.y - short;
    const middle = (from.y + end) / 2;
    return `M${from.x},${from.y + short}C${from.x},${middle} ${to.x},${middle} ${to.x},${end}`;
  }
  const end = to.x - short;
  const middle = (from.x + end) / 2;
  return `M${from.x + short},${from.y}C${middle},${from.y} ${middle},${to.y} ${end},${to.y}`;
}

function arrow(from: Point, to: Point, isUpright: boolean): string {
  const way = wayOf(from, to, isUpright);
  return isUpright
    ? `M${to.x},${to.y - 9 * way}l-3,${-6 * way}h6z`
    : `M${to.x - 9 * way},${to.y}l${-6 * way},-3v6z`;
}
