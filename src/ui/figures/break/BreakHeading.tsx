import { aboutTime } from '../../../config/about-time';
import { useAnalysing } from '../../../state/analyses';
import { chooseN, isBroken, useBench } from '../../../state/bench';
import type { Bench } from '../../../state/breakable';
import { breakThem, secondsToBreak, stopBreaking } from '../../../state/breaking';
import type { Lane } from '../../../state/lane';
import { useRecording } from '../../../state/recording';
import { ProgressBar } from '../../parts/ProgressBar';
import { useShortcutsOn } from '../../parts/shortcuts-on';
import { unbroken } from '../../text/unbroken';
import buttons from '../../theme/button.module.css';
import { Symbols } from '../../theme/Symbols';
import style from './break.module.css';
import { NStepper } from './NStepper';
import { breakingProgress } from './progress';
import { type BenchWords, benchWords, failedWords, RESTS_ON } from './words';

/** Over the figures: which networks are broken, at which N, how far that is, and the button that does it. */
export function BreakHeading({ lanes, bench }: { lanes: readonly Lane[]; bench: Bench }) {
  const recorded = useRecording((recording) => recording.lanes !== undefined);
  const breaking = useBench((each) => each.breaking);
  const learning = useBench((each) => each.learning !== undefined);
  const shown = useBench((each) => each.shown);
  const [shortcuts] = useShortcutsOn();
  const words = benchWords(bench, lanes, recorded);
  const { N, Ns } = bench;
  const broken = isBroken(bench.lanes);
  const never = lanes.every(({ analyses }) => !analyses.damage?.length);
  const kept = bench.lanes.some(({ promotion }) => promotion);
  const can = words.refusal === undefined && kept && !learning;
  return (
    <div className={style.heading}>
      <h2 className={style.title}>Break them</h2>
      {words.who && (
        <div className={style.where}>
          <Symbols>{words.who}</Symbols>
          {N !== undefined && (
            <NStepper N={N} Ns={Ns} still={breaking !== undefined || learning} onChoose={chooseN} />
          )}
        </div>
      )}
      <div className={style.quiet}>
        <Symbols>
          {unbroken(
            !broken && shown !== undefined && shown !== N ? `shown: N = ${shown}` : (words.range ?? ''),
          )}
        </Symbols>
      </div>
      <div className={style.state}>
        <div className={style.words}>
          {breaking ? <Progress /> : <StateWords words={words} bench={bench} kept={kept} />}
        </div>
        <button
          type="button"
          className={can && never && !breaking ? buttons.filled : buttons.button}
          disabled={!can && !breaking}
          aria-keyshortcuts={shortcuts ? 'B' : undefined}
          onClick={() => (breaking ? stopBreaking() : void breakThem())}
        >
          {breaking ? 'Cancel' : 'Break them'}
        </button>
      </div>
    </div>
  );
}

/** What stands beside a button that waits. */
function StateWords({ words, bench, kept }: { words: BenchWords; bench: Bench; kept: boolean }) {
  const { failed, learning, seconds = secondsToBreak(bench) } = useBench();
  const { refusal, note } = words;
  if (!refusal && failed) {
    return (
      <span role="alert">
        <Symbols>{unbroken(failedWords(failed))}</Symbols>
      </span>
    );
  }
  const time = seconds !== undefined && !isBroken(bench.lanes) ? `, ${aboutTime(seconds)}` : '';
  const state =
    refusal ??
    (learning
      ? 'after Train on'
      : kept
        ? (note ?? `${RESTS_ON}${time}`)
        : 'What was found is here, the networks were not kept.');
  return (
    <span>
      <Symbols>{unbroken(state)}</Symbols>
    </span>
  );
}

function Progress() {
  const breaking = useBench((each) => each.breaking) ?? [];
  const analysing = useAnalysing();
  const { done, words } = breakingProgress(
    breaking,
    breaking.map(({ lane }) => analysing[lane.id]?.damage),
  );
  return (
    <>
      <ProgressBar label="Breaking" value={done} max={1} />
      <span className={style.steady}>
        <Symbols>{words}</Symbols>
      </span>
    </>
  );
}
