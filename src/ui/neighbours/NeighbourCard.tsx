import type { ReactNode } from 'react';
import card from '../controls/panel/experiment-card.module.css';
import { ChevronDown } from '../parts/icons';
import { Symbols } from '../theme/Symbols';
import { NEIGHBOURS, type NeighbourFolder } from './list';
import classes from './neighbours.module.css';

interface Props {
  folder: NeighbourFolder;
  /** A sketch of its figure. */
  sketch: ReactNode;
  claim: string;
}

/** Which neighbour this is, in a question and what its authors claim; it opens the way to the others. */
export const NeighbourCard = ({ folder, sketch, claim }: Props) => (
  <details className={classes.card}>
    <summary className={card.card}>
      {sketch}
      <span>
        <b>{NEIGHBOURS.find((each) => each.folder === folder)?.question}</b>
        <span>
          <Symbols>{claim}</Symbols>
        </span>
      </span>
      <ChevronDown />
    </summary>
    <ul>
      {NEIGHBOURS.filter((each) => each.folder !== folder).map(({ folder, question, about }) => (
        <li key={folder}>
          <a href={`../${folder}/`}>
            <b>{question}</b>
            <span>{about}</span>
          </a>
        </li>
      ))}
    </ul>
  </details>
);
