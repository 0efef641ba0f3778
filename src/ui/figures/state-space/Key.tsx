import { Term } from '../../words/Term';
import style from './state-space.module.css';

/** What dots and marks mean, in two sentences. */
export const Key = () => (
  <p className={style.key}>
    A dot is the state after a bit, along the first three <Term term="component">principal components</Term>:{' '}
    <Dot answer="1" /> where the right answer is 1, <Dot answer="0" /> where it is 0; the line follows the
    bits of “Watch it remember”. A large mark is a <Term term="fixedPoint">fixed point</Term>, where the state
    would stay if 0, 1 or their mean went on and on: <Mark kind="stable" /> stable, <Mark kind="saddle" /> a
    saddle or unstable; a small one is a <Term term="slowPoint">slow point</Term>.
  </p>
);

const Dot = ({ answer }: { answer: '0' | '1' }) => (
  <svg width="7" height="7" aria-hidden="true">
    <circle className={style.dots} data-answer={answer} cx="3.5" cy="3.5" r="2.5" />
  </svg>
);

const Mark = ({ kind }: { kind: string }) => (
  <svg width="12" height="12" aria-hidden="true">
    <g className={style.rest} data-kind={kind}>
      <path d="M1.5,6a4.5,4.5 0 1 0 9,0a4.5,4.5 0 1 0 -9,0z" />
    </g>
  </svg>
);
