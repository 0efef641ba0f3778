import { IconButton } from '../../parts/IconButton';
import { PauseIcon, PlayIcon, StepBackIcon, StepIcon } from '../../parts/icons';
import style from './sequence.module.css';

interface Props {
  at: number;
  last: number;
  playing: boolean;
  onStep(at: number): void;
  onPlay(playing: boolean): void;
}

/** A bit back, play slowly, a bit on. */
export const StepButtons = ({ at, last, playing, onStep, onPlay }: Props) => (
  <>
    {/* Not disabled at the ends: the focus would be lost. */}
    <IconButton label="A bit back" aria-disabled={at === 0} onClick={() => onStep(Math.max(0, at - 1))}>
      <StepBackIcon />
    </IconButton>
    <IconButton
      label={playing ? 'Stop playing the bits' : 'Play the bits slowly'}
      className={style.play}
      onClick={() => onPlay(!playing)}
    >
      {playing ? <PauseIcon /> : <PlayIcon />}
    </IconButton>
    <IconButton label="A bit on" aria-disabled={at === last} onClick={() => onStep(Math.min(last, at + 1))}>
      <StepIcon />
    </IconButton>
  </>
);
