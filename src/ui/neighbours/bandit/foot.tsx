import { whole } from '../../../math/english';
import { recorded } from '../../../neighbours/bandit/recorded';
import { Letters } from './Letters';

/** How far the tie to memory goes, what is ours, and the source. */
export const BANDIT_FOOT = {
  memory: (
    <>
      A promotion on the Train page is such a change: the task one had learned is replaced. There the learning
      rate stays as set; here it answers surprise. Nothing here has a <span className="symbol">τ</span>: what
      is remembered is a mean, and <span className="symbol">1/α</span> is how long.
    </>
  ),
  ours: (
    <>
      The worlds, the tuning of the rivals, and the variant{' '}
      <Letters>{'E\u00a0=\u00a0U\u00a0−\u00a0A'}</Letters>, picked among some sixty on worlds like these.
      Checked on ten fresh hundreds, in all it never beat the tuned D‑UCB.
      {recorded &&
        ` The paper’s equation 4 taken literally falls asleep: regret ${whole(recorded.agents.literal.total.mean)}.`}
    </>
  ),
  sources: (
    <>
      Our reading of Lee, Liebana, Clopath and Dabney,{' '}
      <i>Lifelong reinforcement learning via neuromodulation</i>,{' '}
      <a href="https://arxiv.org/abs/2408.08446">arXiv 2408.08446</a> (2024), and of the authors’ code. The
      equations of our variant are ours.
    </>
  ),
};
