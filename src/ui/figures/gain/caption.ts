import { mean } from 'd3-array';
import { knowsBeginning } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { hasSeveral } from '../../../state/networks';
import type { Caption } from '../../text/caption';
import { bordersOf, gainLine, hasGain } from './data';

/** How much of an epoch before and after a border is compared. */
const AROUND = 0.24;

/** Under the gain: whether it rises where tasks change, and what the losses of two lanes come to, one of them with a gain. */
export function gainCaption(lanes: readonly Lane[]): Caption {
  const rises = lanes.filter(hasGain).flatMap(risesOf);
  const most = rises.filter((rise) => rise > 0).length > rises.length / 2;
  if (rises.length === 0) return { look: 'Look for triangles: there the task changes.' };
  return {
    look: most ? 'Look after each triangle.' : 'It hardly rises after triangles.',
    news: lossWords(lanes) ?? 'There the task changes.',
  };
}

/** By how much the gain is larger just after each border than just before it. */
function risesOf(lane: Lane): number[] {
  const line = gainLine(lane);
  const between = (from: number, to: number) =>
    mean(
      line.filter(({ epoch }) => epoch > from && epoch <= to),
      ({ gain }) => gain,
    );
  return bordersOf(lane).flatMap((at) => {
    const [before, after] = [between(at - AROUND, at), between(at, at + AROUND)];
    return before !== undefined && after !== undefined ? [after - before] : [];
  });
}

/** Only where both are as long, from their beginnings on. */
function lossWords(lanes: readonly Lane[]): string | undefined {
  const [within, without] = [lanes.filter(hasGain), lanes.filter((lane) => !hasGain(lane))];
  if (within.length !== 1 || without.length !== 1 || lanes.some(hasSeveral)) return undefined;
  if (!lanes.every(knowsBeginning) || within[0].epoch !== without[0].epoch) return undefined;
  return `So far the mean loss is ${meanLoss(within[0])} with gain, ${meanLoss(without[0])} without.`;
}

/** Over all epochs, a head. */
const meanLoss = ({ records }: Lane): string =>
  (mean(records, ({ loss, heads }) => loss / heads.length) as number).toFixed(3);
