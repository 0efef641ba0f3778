import type { ReactNode } from 'react';
import classes from './neighbours.module.css';

export interface NeighbourFootProps {
  /** How far the tie to memory goes, weak ties included. */
  memory: ReactNode;
  /** What is ours in it, and what the honest lines are. */
  ours: ReactNode;
  sources: ReactNode;
}

/** What a neighbour has to do with the rest of the site, and where it comes from. */
export const NeighbourFoot = ({ memory, ours, sources }: NeighbourFootProps) => (
  <div className={classes.foot}>
    <Part title="What it has to do with memory">{memory}</Part>
    <Part title="What is ours">{ours}</Part>
    <Part title="Sources">{sources}</Part>
  </div>
);

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    <p>{children}</p>
  </section>
);
