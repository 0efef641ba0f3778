import type { Sequence } from '../../../analysis/sequence';
import { textWidth } from '../../kit/text-width';
import { neuronName } from '../../text/neuron-words';
import type { RowPlace } from './place';
import style from './sequence.module.css';

interface Props {
  sequence: Sequence;
  order: readonly number[];
  place: RowPlace;
  at: number;
}

/** So many silent neurons have their names beside the present bit, at least so far apart, in px. */
const NAMED = 2;
const APART = 16;

/** The rows of silent neurons, blank, and who they are. */
export function SilentRows({ sequence: { lesion, bits }, order, place, at }: Props) {
  const { left, column, neurons } = place;
  const row = neurons.height / order.length;
  const free = column * (bits.length - at - 1) - 8;
  const named = (words: string) =>
    textWidth(words, 12) <= free
      ? { x: left + (at + 1) * column + 8, textAnchor: 'start' as const }
      : { x: left + at * column - 8, textAnchor: 'end' as const };
  const topOf = (neuron: number) => neurons.top + order.indexOf(neuron) * row;
  const silent = lesion?.silent ?? [];
  return (
    <g className={style.silent}>
      {silent.map((neuron) => (
        <g key={neuron}>
          <rect x={left} y={topOf(neuron)} width={column * (at + 1)} height={Math.max(1, row)} />
          <path d={`M${left},${topOf(neuron) + row / 2}h${column * (at + 1)}`} />
        </g>
      ))}
      {silent.slice(0, NAMED).map((neuron, i) => {
        const top = topOf(neuron);
        if (i > 0 && Math.abs(top - topOf(silent[0])) < APART) return null;
        const words = `${neuronName(neuron)}, silenced`;
        return (
          <text
            key={neuron}
            className={style.words}
            y={Math.max(top + row / 2 + 4, neurons.top + 11)}
            {...named(words)}
          >
            {words}
          </text>
        );
      })}
    </g>
  );
}
