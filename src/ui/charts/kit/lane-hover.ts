import type { Lane } from '../../../state/lane';
import './lane-hover.css';

/** Everything drawn for a lane has its class, so that one lane can stand out. */
export const laneClass = ({ id }: Pick<Lane, 'id'>): string => `of-lane of-lane-${id % 4}`;

/** What makes a lane's name answer to the mouse: the other lanes step back, wherever they are. */
export const laneHover = ({ id }: Pick<Lane, 'id'>) => ({
  onPointerEnter() {
    document.documentElement.dataset.laneHovered = String(id % 4);
  },
  onPointerLeave() {
    delete document.documentElement.dataset.laneHovered;
  },
});
