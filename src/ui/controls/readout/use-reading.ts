import { useExperiment } from '../../../state/experiment';
import { epochPart, type Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import { useRecording } from '../../../state/recording';
import { useShallow } from '../../../state/shallow';
import { rangeWords } from '../../text/numbers';
import { together } from './together';

/** How a lane stands, or how the recorded lane stood that is shown in its place. */
export function useShownReading(id: number) {
  const live = useExperiment(useShallow(({ lanes }) => readingOf(lanes, id)));
  const recorded = useRecording(({ lanes }) => lanes);
  return recorded ? readingOf(recorded, id) : live;
}

function readingOf(lanes: readonly Lane[], id: number) {
  const lane = lanes.find((lane) => lane.id === id) ?? lanes[0];
  const standing = hasSeveral(lane) ? together(networksOf(lane)) : lane;
  const { status, epoch, step, heads, reached, accuracy, stepsPerSecond, trouble } = standing;
  const { resumed, recorded, config } = standing;
  const { threshold } = config.curriculum;
  return {
    ...whereAll(lane),
    ...{ status, epoch, step, heads, reached, accuracy, stepsPerSecond, trouble },
    ...{ resumed, recorded, config, threshold, epochPart: slowEpochPart(lane) },
  };
}

/** Where the networks of a lane are, in words, where it has several. */
function whereAll(lane: Lane): { count?: number; range?: string; epochs?: string } {
  if (!hasSeveral(lane)) return {};
  const networks = networksOf(lane);
  const epochs = rangeWords(networks.map(({ epoch }) => epoch));
  return {
    count: networks.length,
    range: rangeWords(networks.map(({ reached }) => reached)),
    epochs: `${epochs.includes('–') ? 'epochs' : 'epoch'} ${epochs}`,
  };
}

/** An epoch that takes longer than this, in s, is one to wait for. */
const LONG = 10;

/** How far the present epoch is, in whole per cent as a fraction; undefined where it is soon over. */
function slowEpochPart(lane: Lane): number | undefined {
  const long = lane.config.training.stepsPerEpoch > LONG * lane.stepsPerSecond;
  return long && lane.stepsPerSecond > 0 ? Math.floor(100 * epochPart(lane)) / 100 : undefined;
}
