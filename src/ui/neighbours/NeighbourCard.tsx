import type { ReactNode } from 'react';
import card from '../controls/panel/experiment-card.module.css';
import { Symbols } from '../theme/Symbols';

interface Props {
  /** A sketch of its figure. */
  sketch: ReactNode;
  question: string;
  claim: string;
}

/** Which neighbour this is, in a question and what its authors claim. */
export const NeighbourCard = ({ sketch, question, claim }: Props) => (
  <div className={card.card}>
    {sketch}
    <span>
      <b>{question}</b>
      <span>
        <Symbols>{claim}</Symbols>
      </span>
    </span>
  </div>
);
