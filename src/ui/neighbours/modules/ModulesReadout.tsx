import { whole } from '../../../math/english';
import { UPDATES } from '../../../neighbours/modules/settings';
import { percent } from '../../text/numbers';
import classes from './modules.module.css';
import { SideSample, sideStyle, sideTitle } from './sides';
import type { ModulesPageView } from './view';

interface Props {
  view: ModulesPageView;
  /** How far a sweep is: "sweeping 3 of 9". */
  sweep?: string;
}

/** What each half knows of both digits, and how the network is doing. */
export function ModulesReadout({ view, sweep }: Props) {
  const { knows, answers, before, silenced, update, failure } = view;
  const state = failure
    ? 'failed'
    : update !== undefined
      ? `training, update ${whole(update)}`
      : (sweep ?? `trained, ${whole(UPDATES)} updates`);
  const right = `${answerPercent(answers.all)} of answers right`;
  return (
    <ul className={classes.readout} aria-label="What each half knows">
      {([0, 1] as const).map((half) => (
        <li key={half}>
          <SideSample side={half} />
          <b style={{ color: sideStyle(half).text }}>{sideTitle(half)} half</b>
          <span>
            {silenced === half ? (
              'silenced'
            ) : (
              <>
                knows <Known share={knows[half][0]} isOwn={half === 0} /> ·{' '}
                <Known share={knows[half][1]} isOwn={half === 1} />
              </>
            )}
          </span>
          <span>
            {half === 0
              ? state
              : silenced === undefined
                ? right
                : `${right}, was ${answerPercent(before.all)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

const answerPercent = (share: number) => `${(100 * share).toFixed(1)} %`;

const Known = ({ share, isOwn }: { share: number; isOwn: boolean }) =>
  isOwn ? <strong>{percent(share)}</strong> : percent(share);
