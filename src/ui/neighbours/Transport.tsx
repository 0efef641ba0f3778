import play from '../controls/transport/play-button.module.css';
import transport from '../controls/transport/transport.module.css';
import icon from '../parts/icon-button.module.css';
import { DiceIcon, PauseIcon, PlayIcon, ResetIcon, StepIcon } from '../parts/icons';
import type { TransportActions } from './use-transport-keys';

interface Props extends TransportActions {
  isRunning: boolean;
  /** What one step is, as in "One test". */
  stepName: string;
  /** In place of E, where that is something else. */
  stepKey?: string;
  canReset: boolean;
}

/** Play, one step, reset and a new seed; each with its key. */
export function Transport(props: Props) {
  const { isRunning, stepName, stepKey = 'e', canReset, toggle, step, reset, newSeed } = props;
  return (
    <fieldset className={transport.transport} aria-label="Training">
      <button
        type="button"
        className={play.play}
        data-phase={isRunning ? 'running' : 'ready'}
        data-plays
        aria-label={isRunning ? 'Pause' : 'Play'}
        aria-keyshortcuts="Space"
        title={`${isRunning ? 'Pause' : 'Play'} (Space)`}
        onClick={toggle}
      >
        {isRunning ? <PauseIcon /> : <PlayIcon />}
      </button>
      <Button label={stepName} shortcut={stepKey.toUpperCase()} onClick={step}>
        <StepIcon />
      </Button>
      <Button label="Reset" shortcut="R" disabled={!canReset} onClick={reset}>
        <ResetIcon />
      </Button>
      <Button label="New seed" shortcut="S" onClick={newSeed}>
        <DiceIcon />
      </Button>
    </fieldset>
  );
}

interface ButtonProps {
  label: string;
  shortcut: string;
  disabled?: boolean;
  onClick(): void;
  children: React.ReactNode;
}

const Button = ({ label, shortcut, disabled = false, onClick, children }: ButtonProps) => (
  <button
    type="button"
    className={icon.button}
    aria-label={label}
    aria-keyshortcuts={shortcut}
    title={`${label} (${shortcut})`}
    // Not `disabled`: pressed, it would lose the focus.
    aria-disabled={disabled}
    onClick={disabled ? undefined : onClick}
  >
    {children}
  </button>
);
