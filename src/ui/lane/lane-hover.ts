import { useEffect } from 'react';
import { lookOf } from '../../config/counts';
import type { Lane } from '../../state/lane';
import './lane-hover.css';

/** Everything drawn for a lane has its class, so that one lane can stand out. */
export const laneClass = ({ id }: Pick<Lane, 'id'>): string => `of-lane of-lane-${lookOf(id)}`;

/** What makes a lane's name answer to the mouse: the other lanes step back, wherever they are. */
export const laneHover = ({ id }: Pick<Lane, 'id'>) => ({ 'data-lane-name': String(lookOf(id)) });

/**
 * Lets the names of lanes answer to the mouse. The whole page is listened to rather than each name: a name that is
 * replaced while the mouse is on it never hears that the mouse leaves, and the other lanes would stay back.
 */
export function useLaneHover(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const end = () => {
      delete dataset.laneHovered;
    };
    const point = ({ target }: PointerEvent) => {
      const name = target instanceof Element && target.closest<HTMLElement>('[data-lane-name]');
      if (name) dataset.laneHovered = name.dataset.laneName;
      else end();
    };
    document.addEventListener('pointerover', point);
    document.addEventListener('pointerout', end);
    return () => {
      document.removeEventListener('pointerover', point);
      document.removeEventListener('pointerout', end);
      end();
    };
  }, []);
}

/** The other lanes step back while one of a lane's networks is pointed at; what is given back ends that. */
export function pointAt({ id }: Pick<Lane, 'id'>): () => void {
  const { dataset } = document.documentElement;
  dataset.lanePointed = String(lookOf(id));
  return () => delete dataset.lanePointed;
}
