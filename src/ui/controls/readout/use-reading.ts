import { useExperiment } from '../../../state/experiment';
import { epochPart, type Lane } from '../../../state/lane';
import { everyNetwork, hasSeveral, networksOf } from '../../../state/networks';
import { useRecording } from '../../../state/recording';
import { useShallow } from '../../../state/shallow';
import { extremesOf } from '../../figures/over-networks';
import { whole } from '../../text/standing';
import { together } from './together';

/** How a lane stands, or how the recorded lane stood that is shown in its place. */
export function useShownReading(id: number) {
  const live = useExperiment(useShallow(({ lanes }) => readingOf(lanes, id)));
  const recorded = useRecording(({ lanes }) => lanes);
  return recorded ? readingOf(recorded, id) : live;
}

function readingOf(lanes: readonly Lane[], id: number) {
  const lane = everyNetwork(lanes).find((lane) => lane.id === id) ?? lanes[0];
  const standing = hasSeveral(lane) ? together(networksOf(lane)) : lane;
  const { status, epoch, step, heads, reached, accuracy, stepsPerSecond, trouble } = standing;
  const { resumed, recorded, config } = standing;
  const { threshold } = config.curriculum;
  const others = several(lane);
  return {
    several: others?.reached,
    epochs: others?.epochs,
    ...{ status, epoch, step, heads, reached, accuracy, stepsPerSecond, trouble },
    ...{ resumed, recorded, threshold, epochPart: slowEpochPart(lane) },
  };
}

/** How far the networks of a lane are, in words, where it has several; those of one lane are seldom as far. */
function several(lane: Lane) {
  if (!hasSeveral(lane)) return undefined;
  const networks = networksOf(lane);
  const [least, most] = extremesOf(lane, ({ reached }) => reached);
  const [first, last] = extremesOf(lane, ({ epoch }) => epoch);
  return {
    reached: least === most ? `${networks.length} of ${networks.length}|${least}` : `|${least}–${most}`,
    epochs: first === last ? `epoch ${whole(first)}` : `epochs ${whole(first)}–${whole(last)}`,
  };
}

/** An epoch that takes longer than this, in s, is one to wait for. */
const LONG = 10;

/** How far the present epoch is, in whole per cent as a fraction; undefined where it is soon over. */
function slowEpochPart(lane: Lane): number | undefined {
  const long = lane.config.training.stepsPerEpoch > LONG * lane.stepsPerSecond;
  return long && lane.stepsPerSecond > 0 ? Math.floor(100 * epochPart(lane)) / 100 : undefined;
}
