import { aboutTime } from '../../config/about-time';
import { type Lane, stepsPerSecond } from '../../state/lane';
import { phaseOf } from '../controls/transport/phase';

/**
 * How long it takes here, from the pace of each engine when it was chosen: to where the recorded run ends, or, where
 * there is none for the experiment, an epoch.
 */
export function invitationWords(lanes: readonly Lane[], recorded: readonly Lane[] | undefined): string {
  const phase = phaseOf(lanes);
  if (phase === 'starting') return 'choosing the quickest engine …';
  if (phase === 'queued') return 'begins in a moment …';
  const seconds = lanes.map((lane) => {
    const steps = recorded?.find(({ id }) => id === lane.id)?.step ?? lane.config.training.stepsPerEpoch;
    return steps / (stepsPerSecond(lane) ?? Number.NaN);
  });
  const longest = Math.max(...seconds);
  if (Number.isNaN(longest)) return 'in this browser';
  return `in this browser, ${aboutTime(longest)}${recorded ? '' : ' an epoch'}`;
}
