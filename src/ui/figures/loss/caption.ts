import { promotionsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import type { Caption } from '../../text/caption';

/** A loss this much above the last one before is a spike, in nats summed over heads. */
const SPIKE = 0.3;

/** Under the losses: what a promotion does to them. */
export function lossCaption(lanes: readonly Lane[]): Caption {
  const spikes = lanes.flatMap(spikesOf);
  const high = spikes.filter((height) => height > SPIKE).length;
  if (spikes.length === 0 || high < spikes.length / 2) return { look: 'Look for spikes.' };
  return {
    look: high === spikes.length ? 'Every promotion is a spike.' : 'Most promotions are spikes.',
    news: 'The new N starts at chance and has to be learned.',
  };
}

/**
 * How far the loss jumps up after each promotion, in nats summed over heads; NaN where the points of the curve lie too
 * far apart to show it. What came after the last promotion may not be there yet.
 */
function spikesOf({ records, losses, config }: Lane): number[] {
  const { points } = losses;
  const half = config.training.stepsPerEpoch / 2;
  return promotionsOf(records).flatMap(({ record: { step, heads } }) => {
    const next = points.findIndex((point) => point.step > step);
    if (next < 0) return [];
    const after = points.slice(next).filter((point) => point.step <= step + half);
    if (next === 0 || after.length === 0) return [Number.NaN];
    const count = config.curriculum.kind === 'multi' ? heads.length + 1 : heads.length;
    return [(Math.max(...after.map(({ value }) => value)) - points[next - 1].value) * count];
  });
}
