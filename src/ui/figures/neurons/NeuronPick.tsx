import { useLesions } from '../../../state/lesions';
import { neuronPicked, usePicked } from '../../../state/picked';
import { afterKey } from '../../kit/cursor';
import type { Box } from '../../kit/geometry';
import style from '../../kit/plot.module.css';
import type { Strip } from './strip';
import { type MarkPlace, nearestTo } from './strip-paths';

interface Props {
  laneId: number;
  /** What is to be picked from, for those who do not see it. */
  label: string;
  /** Neurons from the fastest to the slowest. */
  order: readonly number[];
  picked?: number;
  say(neuron: number): string;
  strip: Strip;
  area: Box;
  place: MarkPlace;
}

/**
 * The neurons of a strip, to be picked with the mouse, a tap (the nearest mark wins) or the arrow keys. One that has been
 * picked is silenced, or healed, by another click or with Delete.
 */
export function NeuronPick({ laneId, label, order, picked, say, strip, area, place }: Props) {
  const { pick } = usePicked.getState();
  const { toggle } = useLesions.getState();
  const rank = picked === undefined ? -1 : order.indexOf(picked);
  const last = order.length - 1;
  return (
    <div
      className={style.pick}
      style={{
        left: area.left,
        top: area.top,
        width: area.right - area.left,
        height: area.bottom - area.top,
      }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={order.length}
      aria-valuenow={rank < 0 ? order.length : rank + 1}
      aria-valuetext={rank < 0 ? 'no neuron picked' : say(order[rank])}
      onClick={(event) => {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        const at = { x: event.clientX - left + area.left, y: event.clientY - top + area.top };
        const neuron = nearestTo(at, strip, place);
        if (neuron === undefined) return;
        if (neuronPicked(laneId, usePicked.getState()) === neuron) toggle(laneId, neuron);
        else pick(laneId, neuron);
      }}
      onKeyDown={(event) => {
        // Where it was picked a moment ago, that may not be drawn yet.
        const neuron = neuronPicked(laneId, usePicked.getState()) ?? picked;
        if ((event.key === 'Delete' || event.key === 'Backspace') && neuron !== undefined) {
          event.preventDefault();
          toggle(laneId, neuron);
          return;
        }
        const range = { N: rank < 0 ? undefined : rank, min: 0, max: last, set() {} };
        const next = afterKey(event.key, range, last);
        if (next === undefined) return;
        event.preventDefault();
        pick(laneId, order[next]);
      }}
    />
  );
}
