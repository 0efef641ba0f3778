import { useId, useMemo, useState } from 'react';
import type { Lane } from '../../../state/lane';
import { bitsToWatch, questionsOf } from '../../../state/questions';
import { useWatched } from '../../../state/watched';
import { Figure } from '../../kit/Figure';
import { useSize } from '../../kit/use-size';
import { useChosen } from '../use-chosen';
import { AnswerPanel } from './AnswerPanel';
import { BitsBox } from './BitsBox';
import { bitsFor, isNarrow, placeOf } from './place';
import { SequenceDrawing } from './SequenceDrawing';
import { StepButtons } from './StepButtons';
import style from './sequence.module.css';
import { sequenceTable } from './table';
import { usePlayer } from './use-player';
import { useSequence } from './use-sequence';
import { sequenceCaption, spokenAnswer, typedBits } from './words';

/** Where one stands at first, of all bits, or further where the largest head has not seen enough by then. */
const FIRST = 0.8;

const setBit = (bit: number) => useWatched.setState({ bit });

/** One row of bits, stepped through: what the neurons of a network do with it, and what its heads remember. */
export function SequenceFigure({ lanes, visible }: { lanes: readonly Lane[]; visible: boolean }) {
  const { lane } = useChosen(lanes);
  const [ref, size] = useSize<HTMLDivElement>();
  const [text, setText] = useState('');
  const { own, bit } = useWatched();
  const [asked, setAsked] = useState<number>();
  const [playing, setPlaying] = useState(false);
  const [stepped, setStepped] = useState(false);
  const faultId = useId();

  const { config, heads, step } = lane;
  const words = useMemo(() => questionsOf(config.task, config.network.context), [config]);
  const N = heads.at(-1) ?? config.curriculum.startN;
  const bits = own || (size && bitsToWatch(config.seed, bitsFor(size.width, words.span(N))));
  const sequence = useSequence(lane, bits, visible);
  const table = useMemo(() => sequenceTable(sequence, words), [sequence, words]);
  const numbers = useMemo(() => ({ Numbers: () => table }), [table]);
  const place = useMemo(
    () => size && sequence && placeOf(size.width, sequence.bits.length, sequence.heads.length),
    [size, sequence],
  );

  const last = (sequence?.bits.length ?? 1) - 1;
  const first = Math.max(Math.round(FIRST * (last + 1)), words.span(sequence?.heads.at(-1) ?? 1)) - 1;
  const at = Math.min(last, bit ?? first);
  const head =
    sequence &&
    (sequence.heads.includes(asked ?? 0) ? sequence.heads.indexOf(asked ?? 0) : sequence.heads.length - 1);
  const standing = sequence && head !== undefined ? { sequence, at, head } : undefined;

  const typed = typedBits(text);
  const type = (next: string) => {
    setText(next);
    const result = typedBits(next);
    if ('fault' in result) return;
    const { bits } = result;
    useWatched.setState({ own: bits, bit: bits ? bits.length - 1 : undefined });
    setPlaying(false);
    setStepped(false);
  };
  const move = (to: number, k?: number) => {
    setBit(to);
    if (k !== undefined) setAsked(sequence?.heads[k]);
    setPlaying(false);
    setStepped(false);
  };
  const play = (on: boolean) => {
    if (on && at >= last) setBit(0);
    setPlaying(on);
    setStepped(false);
  };
  usePlayer(playing && visible, () => {
    if (at + 1 >= last) setPlaying(false);
    setBit(Math.min(last, at + 1));
  });

  const box = <BitsBox text={text} faultId={'fault' in typed ? faultId : undefined} onText={type} />;
  return (
    <div className={style.figure}>
      <Figure
        title="Watch it remember"
        only={lane.id}
        isDamaged={sequence?.lesion !== undefined}
        control={
          <>
            <StepButtons
              at={at}
              last={last}
              playing={playing}
              onPlay={play}
              onStep={(to) => {
                move(to);
                setStepped(true);
              }}
            />
            {/* Before there is a sequence, too: a box too wide for its place would widen the page. */}
            {size && !isNarrow(size.width) && box}
          </>
        }
        caption={
          standing
            ? sequenceCaption(standing, step, words.span)
            : {
                look: 'One bit after another',
                news: 'goes into the network, and all of its heads are asked.',
              }
        }
        table={table}
        numbers={numbers}
      >
        {'fault' in typed && (
          <p id={faultId} className={style.fault} role="alert">
            {typed.fault}
          </p>
        )}
        <div className={style.body}>
          <div ref={ref} className={style.strip}>
            {standing && place && (
              <SequenceDrawing lane={lane} standing={standing} place={place} onMove={move} />
            )}
          </div>
          {standing && (
            <AnswerPanel lane={lane} standing={standing}>
              {place?.narrow && box}
            </AnswerPanel>
          )}
        </div>
        <p className="visually-hidden" role="status">
          {stepped && standing ? spokenAnswer(standing, words) : ''}
        </p>
      </Figure>
    </div>
  );
}
