import { MOST_LANES } from '../../config/counts';
import { useExperiment } from '../../state/experiment';
import { focusLater } from '../parts/focus-later';
import { IconButton } from '../parts/IconButton';
import { PlusIcon } from '../parts/icons';

/** Adds a lane. The button with words goes with the last one: the focus moves on to what can be done with that lane. */
function addLane(): void {
  useExperiment.getState().addLane();
  const { lanes } = useExperiment.getState();
  if (lanes.length < MOST_LANES) return;
  focusLater(`[data-place="lane-${lanes[lanes.length - 1].id}"] button`);
}

/** Adds a lane: a plus, or with `words` a plus that says so. */
export function AddLane({ words, className }: { words?: boolean; className?: string }) {
  const full = useExperiment(({ lanes }) => lanes.length === MOST_LANES);
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
