import { useExperiment } from '../../../state/experiment';
import { phaseOf } from './phase';

/** Plays or pauses, whichever is due; while the engine is made ready neither is. */
export function togglePlay(): void {
  const { lanes, play, pause } = useExperiment.getState();
  const phase = phaseOf(lanes);
  if (phase === 'running') pause();
  else if (phase === 'ready' || phase === 'paused') play();
}

/** Trains to the end of the present epoch. */
export function oneEpoch(): void {
  const { lanes, oneEpoch } = useExperiment.getState();
  if (phaseOf(lanes) !== 'starting') oneEpoch();
}
