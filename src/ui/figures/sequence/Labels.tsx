import type { Sequence } from '../../../analysis/sequence';
import { SvgWords } from '../../kit/SvgWords';
import { useStronger } from '../../kit/use-scheme';
import type { RowPlace } from './place';
import style from './sequence.module.css';

interface Props {
  sequence: Sequence;
  order: readonly number[];
  head: number;
  place: RowPlace;
  /** What an answer of 1 is called. */
  one: string;
  /** What the rows of answers are: "4 heads". */
  counted: string;
  /** "N = 3", or of a mix "parity 3". */
  nameOf(N: number): string;
}

/** Labels of heads stand at least so far apart, in px. */
const APART = 12;

/** What the parts of the drawing are, at its left; where there is little room, above them. */
export function Labels({
  sequence: { tau, heads },
  order,
  head,
  place,
  one,
  counted: rowsWords,
  nameOf,
}: Props) {
  const stronger = useStronger();
  const { narrow, left, bits, neurons, heads: rows } = place;
  const last = heads.length - 1;
  const counted = [`${tau.length} neurons`, rowsWords];
  const slow = tau[order[0]].toFixed(1);
  const yOf = (k: number) => rows.top + (k + 0.5) * rows.pitch + 4;
  const named = [0, last].filter((k) => k !== head && Math.abs(yOf(k) - yOf(head)) >= APART);
  const parts = [
    { top: neurons.top, words: ['slowest on top', `${stronger}: more active`] },
    { top: rows.top, words: [`filled: says ${one}`, '✕: wrong'] },
  ];

  return (
    <>
      <text className={style.plain} x={0} y={bits.top + 15}>
        {narrow ? 'bits' : 'bits in'}
      </text>
      {parts.map(({ top, words }, i) =>
        narrow ? (
          <text key={top} className={style.words} x={0} y={top - 8}>
            <tspan className={style.count}>{counted[i]}</tspan>
            {`, ${words.join(', ')}`}
          </text>
        ) : (
          <g key={top} className={style.words}>
            <text className={style.count} y={top + 11}>
              {counted[i]}
            </text>
            {words.map((line, k) => (
              <text key={line} y={top + 27 + 15 * k}>
                {line}
              </text>
            ))}
          </g>
        ),
      )}
      <g className={style.ticks} textAnchor="end">
        <text x={left - 8} y={neurons.top + 10}>
          <SvgWords text={narrow ? slow : `τ = ${slow}`} />
        </text>
        <text x={left - 8} y={neurons.top + neurons.height - 2}>
          {tau[order[order.length - 1]].toFixed(1)}
        </text>
        {named.map((k) => (
          <text key={k} x={left - 8} y={yOf(k)}>
            <SvgWords text={narrow ? String(heads[k]) : nameOf(heads[k])} />
          </text>
        ))}
        <text className={style.asked} x={left - 8} y={yOf(head)}>
          <SvgWords text={last === 0 && !narrow ? nameOf(heads[head]) : String(heads[head])} />
        </text>
      </g>
    </>
  );
}
