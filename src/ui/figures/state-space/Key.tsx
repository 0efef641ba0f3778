import type { RestPoint } from '../../../analysis/state-space';
import { Term } from '../../words/Term';
import { markOf } from './RestMarks';
import { DOTS } from './StateDots';
import style from './state-space.module.css';

/** What dots and marks mean, in two sentences. */
export const Key = () => (
  <p className={style.key}>
    A dot is the state after a bit, along the first three <Term term="component">principal components</Term>:{' '}
    <Dot answer={1} /> where the right answer is 1, <Dot answer={0} /> where it is 0; the line follows the
    bits of “Watch it remember”. A large mark is a <Term term="fixedPoint">fixed point</Term>, where the state
    would stay if 0, 1 or their mean went on and on: <Mark kind="stable" /> stable, <Mark kind="saddle" /> a
    saddle or unstable; a small one is a <Term term="slowPoint">slow point</Term>.
  </p>
);

const Dot = ({ answer }: { answer: 0 | 1 }) => (
  <svg width="7" height="7" aria-hidden="true">
    <circle {...DOTS[answer]} cx="3.5" cy="3.5" r="2.5" />
  </svg>
);

const Mark = ({ kind }: { kind: RestPoint['kind'] }) => (
  <svg width="12" height="12" aria-hidden="true">
    <circle {...markOf(kind)} cx="6" cy="6" r="4.5" />
  </svg>
);
