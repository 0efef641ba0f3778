import { bridgesOf, mostWires } from '../../../neighbours/modules/settings';

/** About evenly spaced on a logarithmic scale. */
const WIRES = [1, 2, 3, 4, 6, 8, 12, 16, 25, 40, 60, 100, 150, 200, 300, 400, 600, 900, 1500, 2500];

/** What the slider of the wires stops at: those of the sweep and of the present network among them. */
export const wireStops = (units: number, present: number): number[] => {
  const most = mostWires(units);
  const all = new Set([...WIRES.filter((wires) => wires < most), ...bridgesOf(units), present]);
  return [...all].sort((a, b) => a - b);
};
