import { type ReactNode, useId } from 'react';
import { ChevronRight } from '../../parts/icons';
import { Symbols } from '../../theme/Symbols';
import { NEIGHBOURS, type NeighbourFolder } from '../list';
import { StopRange } from '../StopRange';
import classes from './overview.module.css';

/** How near it stands to something, and why. */
export type Relation = readonly [near: string, why: string];

interface Props {
  folder: NeighbourFolder;
  figure: ReactNode;
  slider: ReactNode;
  /** What is done there, in a sentence or two. */
  about: string;
  /** What came of it on this site. */
  here: string;
  after: string;
  memory: Relation;
  curricula: Relation;
}

/** A neighbour in small: what it shows, what it asks, what came of it, and how near it stands. */
export function NeighbourRow({ folder, figure, slider, about, here, after, memory, curricula }: Props) {
  const question = NEIGHBOURS.find((each) => each.folder === folder)?.question;
  return (
    <article className={classes.row}>
      <div>
        {figure}
        {slider}
      </div>
      <div>
        <h2>
          <a href={`${folder}/`}>
            {question} <ChevronRight />
          </a>
        </h2>
        <p>{about}</p>
        <p>
          <Symbols>{`Here: ${here}`}</Symbols>
        </p>
        <p className={classes.after}>after {after}</p>
      </div>
      <div>
        <p>
          <b>To memory: {memory[0]}.</b> <Symbols>{memory[1]}</Symbols>
        </p>
        <p>
          <b>To curricula: {curricula[0]}.</b> <Symbols>{curricula[1]}</Symbols>
        </p>
      </div>
    </article>
  );
}

interface SliderProps {
  label: ReactNode;
  value: number;
  stops: readonly number[];
  write?(value: number): string;
  onChange(value: number): void;
}

/** A slider in one line, under a figure. */
export function RowSlider({ label, value, stops, write = String, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={classes.slider}>
      <label htmlFor={id}>{label}</label>
      <StopRange {...{ id, value, stops, write, onChange }} />
      <span>{write(value)}</span>
    </div>
  );
}
