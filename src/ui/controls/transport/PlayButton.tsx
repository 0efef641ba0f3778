import { Tooltip } from '@mantine/core';
import { useExperiment } from '../../../state/experiment';
import { PauseIcon, PlayIcon } from '../../parts/icons';
import { useShortcutsOn } from '../../parts/shortcuts-on';
import { togglePlay } from './actions';
import { type Phase, phaseOf } from './phase';
import classes from './play-button.module.css';

const HINTS: Record<Phase, string> = {
  starting: 'Play',
  queued: 'Pause: it begins in a moment',
  ready: 'Play',
  running: 'Pause',
  paused: 'Play',
  ended: 'Every lane has stopped: reset, or stop later',
};

/** Play and pause, of all lanes. */
export function PlayButton() {
  const phase = useExperiment(({ lanes }) => phaseOf(lanes));
  const [on] = useShortcutsOn();
  const running = phase === 'running' || phase === 'queued';
  const asleep = phase === 'ended';
  return (
    <Tooltip label={on && !asleep ? `${HINTS[phase]} (Space)` : HINTS[phase]} openDelay={400}>
      <button
        type="button"
        id="play"
        data-tour="climb"
        aria-label={running ? 'Pause' : 'Play'}
        aria-keyshortcuts={on ? 'Space' : undefined}
        // Not `disabled`: it would lose the focus it may have, and its tooltip.
        aria-disabled={asleep}
        className={classes.play}
        data-phase={phase}
        onClick={togglePlay}
      >
        {running ? <PauseIcon /> : <PlayIcon />}
      </button>
    </Tooltip>
  );
}
