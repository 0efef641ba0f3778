import type { ReactNode } from 'react';
import type { Lane } from '../../../state/lane';
import { questionsOf } from '../../../state/questions';
import { styleOf } from '../../text/lane-style';
import { LesionNote } from '../lesion/LesionNote';
import style from './sequence.module.css';
import { answerWords, type BitStanding } from './words';

interface Props {
  lane: Lane;
  standing: BitStanding;
  /** The box for one's own bits, where it has no room above. */
  children?: ReactNode;
}

/** What is asked at the present bit, and what came of it. */
export function AnswerPanel({ lane, standing, children }: Props) {
  const { sequence, at } = standing;
  const { question, answer, judged, score } = answerWords(
    standing,
    questionsOf(lane.config.task, lane.config.network.context),
  );
  return (
    <div className={style.panel}>
      <p className={style.where}>
        Bit {at + 1} of {sequence.bits.length}
      </p>
      <p className={style.question}>{question}</p>
      <p className={style.answer}>
        {answer && <b style={{ color: styleOf(lane).text }}>{answer}</b>} {judged}
      </p>
      {score && (
        <p className={style.score}>
          <b>
            {score.right} of {score.of}
          </b>{' '}
          {score.what}
        </p>
      )}
      <LesionNote laneId={lane.id} />
      {children}
      <p className={style.hint} data-on-page-only>
        Drag along the strip, or press ← and →
      </p>
    </div>
  );
}
