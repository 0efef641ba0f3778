import type { Lane } from '../../state/lane';
import { possessive } from '../sentence-case';
import type { Caption } from './caption';
import { laneNames } from './lane-names';
import { listed } from './numbers';

const written = (radius: number): string => radius.toFixed(1);

/** Under the recurrent weights: what became of the spectral radius. */
export function weightsCaption(lanes: readonly Lane[]): Caption {
  const names = laneNames(lanes);
  const known = lanes.flatMap((lane, i) => {
    const now = lane.findings && written(lane.findings.findings.connectivity.spectralRadius);
    return now === undefined ? [] : [{ ...names[i], start: startOf(lane), now }];
  });
  const starts = new Set(known.map(({ start }) => start));
  const [start] = starts;
  const look =
    known.length > 0 && starts.size === 1 && start !== undefined
      ? `${['It', 'Both'][known.length - 1] ?? 'All'} began at spectral radius ${start}.`
      : 'Rows are driven, columns drive.';

  const changed = known.filter((each) => each.now !== each.start);
  if (changed.length === 0) return { look };
  const radii = changed.map(({ Name, name, now }, i) =>
    i === 0
      ? `${possessive(Name)} ${start === undefined || starts.size > 1 ? 'spectral radius ' : ''}is now ${now}`
      : `${possessive(name)} ${now}`,
  );
  return { look, news: `${radii.length > 2 ? listed(radii) : radii.join(', ')}.` };
}

/** The spectral radius before training, as it is written; undefined where nobody has looked then. */
const startOf = ({ looks }: Lane): string | undefined => {
  const first = looks.find(({ step }) => step === 0);
  return first && written(first.connectivity.spectralRadius);
};
