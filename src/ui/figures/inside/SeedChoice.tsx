import { useExperiment } from '../../../state/experiment';
import type { Lane } from '../../../state/lane';
import { networksOf } from '../../../state/networks';
import { usePicked } from '../../../state/picked';
import { IconButton } from '../../parts/IconButton';
import { ChevronLeft, ChevronRight } from '../../parts/icons';
import style from './inside.module.css';

/** Which of a lane's networks is looked into, by its seed: ‹ seed 0 ›. */
export function SeedChoice({ lane }: { lane: Lane }) {
  const networks = networksOf(lane);
  if (networks.length === 1) return null;
  const at = networks.indexOf(lane);
  const show = (by: number) => {
    const { id } = networks[(at + by + networks.length) % networks.length];
    useExperiment.getState().show(id);
    usePicked.getState().pickLane(id);
  };
  return (
    <fieldset className={style.seed}>
      <legend className="visually-hidden">Network of the lane</legend>
      <IconButton label="The network of the seed before" onClick={() => show(-1)}>
        <ChevronLeft />
      </IconButton>
      <span aria-live="polite">seed {lane.config.seed}</span>
      <IconButton label="The network of the next seed" onClick={() => show(1)}>
        <ChevronRight />
      </IconButton>
    </fieldset>
  );
}
