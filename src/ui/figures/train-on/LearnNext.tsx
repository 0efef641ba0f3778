import { aboutTime } from '../../../config/about-time';
import { inWords } from '../../../config/in-words';
import { useAnalysing } from '../../../state/analyses';
import { useBench } from '../../../state/bench';
import type { Bench } from '../../../state/breakable';
import { EPOCHS, learnNext, nextNs, secondsToLearn, stopLearning } from '../../../state/learning-next';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { ProgressBar } from '../../parts/ProgressBar';
import buttons from '../../theme/button.module.css';
import { Symbols } from '../../theme/Symbols';
import style from '../break/break.module.css';
import { failedWords } from '../break/words';

const WHAT = { all: 'all parameters', head: 'new head alone' } as const;

/** Has copies of the networks learn new tasks, says how far that is, and ends it. */
export function LearnNext({ bench }: { bench: Bench }) {
  const what = useBench((each) => each.what);
  const breaking = useBench((each) => each.breaking !== undefined);
  const learning = useBench((each) => each.learning);
  const failed = useBench((each) => each.learningFailed);
  const kept = bench.lanes.some(({ promotion }) => promotion);
  return (
    <div className={style.learn}>
      <div className={style.foot}>
        <button
          type="button"
          className={buttons.button}
          disabled={breaking || (!kept && !learning)}
          onClick={() => (learning ? stopLearning() : void learnNext())}
        >
          {learning ? 'Cancel' : 'Train on'}
        </button>
        {learning ? (
          <LearningProgress />
        ) : (
          <span>
            <Symbols>{breaking ? 'after Break them' : idleWords(bench, what, kept, failed)}</Symbols>
          </span>
        )}
      </div>
      {kept && !learning && (
        <FigureSwitch
          label="What learns"
          value={what}
          options={WHAT}
          onChange={(what) => useBench.setState({ what })}
        />
      )}
    </div>
  );
}

/** "six new tasks a network, about 50 s". */
function idleWords(bench: Bench, what: keyof typeof WHAT, kept: boolean, failed: string | undefined): string {
  const { lanes } = bench;
  if (failed) return failedWords(failed);
  if (lanes.length === 0) return 'once it has been promoted';
  if (!kept) return 'the networks were not kept';
  const count = nextNs(Math.max(...lanes.map(({ N }) => N))).length;
  const seconds = secondsToLearn(bench, what);
  if (seconds === 0) return 'all of it has been learnt';
  return `${inWords(count)} new tasks a network${seconds === undefined ? '' : `, ${aboutTime(seconds)}`}`;
}

function LearningProgress() {
  const learning = useBench((each) => each.learning);
  const epoch = useAnalysing((all) => (learning && all[learning.laneId]?.retraining?.done) ?? 0);
  if (!learning) return null;
  const done = (learning.done + (learning.N * epoch) / EPOCHS) / learning.total;
  return (
    <>
      <ProgressBar label="Training on" value={done} max={1} />
      <span>
        <Symbols>{learningWords(learning.N, epoch, secondsLeft(learning.begunAt, done))}</Symbols>
      </span>
    </>
  );
}

/** "N = 14, epoch 7 of 20 · 30 s". */
export function learningWords(N: number, epoch: number, seconds: number | undefined): string {
  const where = `N = ${N}, epoch ${Math.min(epoch + 1, EPOCHS)} of ${EPOCHS}`;
  if (seconds === undefined) return where;
  return `${where} · ${seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`}`;
}

/** What is left at the pace so far; undefined while there is hardly any. */
function secondsLeft(begunAt: number, done: number): number | undefined {
  const seconds = (performance.now() - begunAt) / 1000;
  return done > 0.01 && seconds > 1 ? Math.ceil((seconds * (1 - done)) / done) : undefined;
}
