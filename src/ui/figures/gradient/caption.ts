import type { Lane } from '../../../state/lane';
import type { Caption } from '../../text/caption';
import { nameAmong } from '../../text/lane-names';
import { listed, percent } from '../../text/numbers';

/** Under the gradients: how many of the last epoch's were clipped. */
export function gradientCaption(lanes: readonly Lane[]): Caption {
  const shares = lanes.flatMap((lane) => {
    const { gradient } = lane.records.at(-1) ?? {};
    return gradient ? [{ lane, share: gradient.clipped / lane.config.training.stepsPerEpoch }] : [];
  });
  const look = 'Look above the dashes: what is longer is clipped.';
  if (shares.length === 0) return { look };
  const parts = shares.map(({ lane, share }) => `${percent(share)} of ${nameAmong(lane, lanes)}`);
  return shares.some(({ share }) => share > 0)
    ? { look, news: `In the last epoch ${listed(parts)} was clipped.` }
    : { look, news: 'In the last epoch none was clipped.' };
}
