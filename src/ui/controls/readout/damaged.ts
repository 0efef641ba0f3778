import { whole } from '../../../math/english';
import { paceWords, type Standing, shortStateWords, stateWords } from '../../text/standing';

/**
 * How a lane stands and how long it has trained, where there is room for both.
 * @param out what it is damaged by: "one neuron out"
 */
export function longWords(lane: Standing, out?: string): { state?: string; pace: string } {
  const state = stateWords(lane);
  if (!out) return { state, pace: paceWords(lane) };
  const { status, epoch } = lane;
  const since = `epoch ${whole(epoch)}`;
  // The state of one that trains is a bar.
  if (status === 'running') return { pace: `${since} · ${out}` };
  const ended = status === 'target' || status === 'gaveUp';
  return { state: `${ended ? 'stopped' : shortStateWords(lane)}, ${out}`, pace: since };
}
