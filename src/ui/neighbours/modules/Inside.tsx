import type { ModulesNetwork } from '../../../neighbours/modules/network';
import { FIRST_UNIT } from '../../../neighbours/modules/wiring';
import { type Point, rounded } from '../../kit/geometry';

interface Props {
  network: ModulesNetwork;
  places: readonly Point[];
}

/** More ends of wires than this lead everywhere. */
const MOST_ENDS = 24;
const STRONGEST = 4;

/** Within each half, where what came in by a wire goes first: the strongest weights of those that receive. */
export function Inside({ network: { wiring, weights }, places }: Props) {
  const ends = [...new Set(wiring.wires.map(({ to }) => to))];
  if (ends.length > MOST_ENDS) return null;
  const { starts, sources } = wiring.recurrent;
  const lines = ends.flatMap((end) => {
    const first = end < wiring.units ? 0 : wiring.units;
    const readers: { to: number; weight: number }[] = [];
    for (let to = first; to < first + wiring.units; to++)
      for (let k = starts[to]; k < starts[to + 1]; k++)
        if (sources[k] === FIRST_UNIT + end) readers.push({ to, weight: Math.abs(weights.recurrent[k]) });
    return readers
      .sort((a, b) => b.weight - a.weight)
      .slice(0, STRONGEST)
      .map(({ to }) => `M${places[end].x},${places[end].y}L${places[to].x},${places[to].y}`);
  });
  return (
    <path d={rounded(lines.join(''))} fill="none" stroke="var(--axis)" strokeWidth="0.8" opacity="0.7" />
  );
}
