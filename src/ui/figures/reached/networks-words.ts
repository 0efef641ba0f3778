import { inWords } from '../../../config/in-words';
import { whole } from '../../../math/english';
import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import { stateWords } from '../../text/state-words';
import { epochReached, extremesOf } from '../over-networks';

/** When a lane's networks reached N: "epoch 9", "epochs 76 to 159", "epochs 30 to 41 (3 of 4)"; nothing before any has. */
export function epochsAt(lane: Lane, N: number): string | undefined {
  const networks = networksOf(lane);
  const epochs = networks.flatMap((network) => epochReached(network, N) ?? []);
  if (epochs.length === 0) return undefined;
  const [first, last] = [Math.min(...epochs), Math.max(...epochs)];
  const when = first === last ? `epoch ${whole(first)}` : `epochs ${whole(first)} to ${whole(last)}`;
  return epochs.length < networks.length ? `${when} (${epochs.length} of ${networks.length})` : when;
}

/** "seed 2, N = 9 in epoch 41". */
export const networkWords = ({ config, reached, epoch }: Lane): string =>
  `seed ${config.seed}, N = ${reached} in epoch ${whole(epoch)}`;

/** How a lane stands, beside its name: where all of its networks have reached the same N, when they did. */
export function standingWords(lane: Lane, brief: boolean): string {
  if (!hasSeveral(lane)) return stateWords(lane, brief);
  const [least, most] = extremesOf(lane, ({ reached }) => reached);
  if (most < lane.config.curriculum.startN) return stateWords(lane, brief);
  if (least < most) return `N = ${least} to ${most}`;
  const when = epochsAt(lane, least) ?? '';
  return brief || !/^epoch /.test(when) ? when : `${when}, all ${inWords(networksOf(lane).length)}`;
}
