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
  return lesion?.silent.map((neuron, i) => {
    const top = topOf(neuron);
    const isNamed = i < NAMED && (i === 0 || Math.abs(top - topOf(lesion.silent[0])) >= APART);
    const middle = top + row / 2;
    const words = `${neuronName(neuron)}, silenced`;
    return (
      <g key={neuron} className={style.silent}>
        <rect x={left} y={top} width={column * (at + 1)} height={Math.max(1, row)} />
        <path d={`M${left},${middle}h${column * (at + 1)}`} />
        {isNamed && (
          <text className={style.words} y={Math.max(middle + 4, neurons.top + 11)} {...named(words)}>
            {words}
          </text>
        )}
      </g>
    );
  });
}
