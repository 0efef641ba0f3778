import { useExperiment } from '../../state/experiment';
import { MOST_LANES } from '../../state/lane-list';
import { IconButton } from './IconButton';
import { PlusIcon } from './icons';

/** Adds a lane: a plus, or with `words` a plus that says so. */
export function AddLane({ words, className }: { words?: boolean; className?: string }) {
  const full = useExperiment(({ lanes }) => lanes.length === MOST_LANES);
  const { addLane } = useExperiment.getState();
  if (words) {
    return (
      <button type="button" className={className} onClick={addLane}>
        <PlusIcon /> Add lane
      </button>
    );
  }
  const label = full ? `At most ${MOST_LANES} lanes` : 'Add lane';
  return (
    <IconButton label={label} className={className} aria-disabled={full} onClick={addLane}>
      <PlusIcon />
    </IconButton>
  );
}
