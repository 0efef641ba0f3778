import { useExperiment } from '../../../state/experiment';
import { phaseOf } from './phase';

/** Plays or pauses, whichever is due; what is still being made ready plays as soon as it is. */
export function togglePlay(): void {
  const { lanes, play, pause } = useExperiment.getState();
  const phase = phaseOf(lanes);
  if (phase === 'running' || phase === 'queued') pause();
  else if (phase !== 'ended') play();
}
