import type { Lane } from '../../../state/lane';
import { ofEach } from '../../kit/lane-tables';
import { type Table, tableOf } from '../../kit/table';
import { hasGain } from './data';

/** The gain as it is drawn: means over some updates, up to each step. */
export function gainTable(lanes: readonly Lane[]): Table {
  const shown = lanes.filter(hasGain);
  const steps = shown.flatMap(({ gains }) => gains.points.map(({ step }) => step));
  return tableOf(
    [...new Set(steps)].sort((a, b) => a - b),
    [
      { header: 'Step', value: (step) => step },
      ...ofEach<number>(shown, ({ gains: { points } }) => {
        const at = new Map(points.map(({ step, value }) => [step, value]));
        return [{ header: 'gain', value: (step) => at.get(step), write: (gain) => gain.toFixed(2) }];
      }),
    ],
  );
}

/** The most steps that people are read. */
const STEPS = 20;

/** The same of single steps, evenly spread over the run. */
export function shortGainTable(lanes: readonly Lane[]): Table {
  const shortened = lanes.map((lane) => {
    const every = Math.ceil(lane.gains.points.length / STEPS);
    return {
      ...lane,
      gains: { ...lane.gains, points: lane.gains.points.filter((_, i) => (i + 1) % every === 0) },
    };
  });
  return gainTable(shortened);
}
