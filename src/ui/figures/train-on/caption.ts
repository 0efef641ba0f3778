import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { percent } from '../../text/numbers';
import type { Broken } from '../break/view';
import type { LearntNext } from './data';

/** Under what was learnt next: who learns the nearest new task best. */
export function learntCaption({ Ns, lanes, untrained }: LearntNext): Caption {
  const look = `Compare at N′ = ${Ns[0]}.`;
  const names = laneNames(lanes.map(({ lane }) => lane));
  const told = lanes.flatMap(({ points }, i) => {
    const first = points.find(({ N }) => N === Ns[0]);
    return first ? [{ ...names[i], accuracy: first.accuracy }] : [];
  });
  if (told.length === 0) return { look };
  const words = told.map(({ Name, name, accuracy }, i) =>
    i === 0 ? `${Name} gets ${percent(accuracy)}` : `${name} ${percent(accuracy)}`,
  );
  const fresh = untrained.find(({ N }) => N === Ns[0]);
  if (fresh) words.push(`an untrained network ${percent(fresh.accuracy)}`);
  return { look, news: `${words.join(', ')}.` };
}

/** Twice as slow a pace costs at least so much, where it costs much. */
const COSTS = 0.1;

/** Under the paces: what bits that last longer cost, and whether τ stretched by as much makes up for it. */
export function paceCaption(broken: readonly Broken[]): Caption {
  const look = 'Look from k = 1 to 2.';
  const names = laneNames(broken.map(({ lane }) => lane));
  const told = broken.flatMap(({ damage, lane }, i) => {
    const own = damage.pace?.[lane.config.task.repeat];
    const twice = damage.pace?.[2];
    if (!own || !twice || lane.config.task.repeat !== 1 || own.plain - twice.plain < COSTS) return [];
    return [{ ...names[i], to: twice.plain }];
  });
  if (told.length === 0) return { look };
  const words = told.map(({ name, to }, i) => `${name}${i === 0 ? ' falls' : ''} to ${percent(to)}`);
  return {
    look,
    news: `With bits of two steps, ${words.join(', ')}.`,
  };
}
