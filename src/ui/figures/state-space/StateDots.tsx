import { memo } from 'react';
import { markerPath } from '../../lane/marker-path';
import type { Projector } from './view';

const RADIUS = 2;

/** How a dot looks where the right answer is 0, and where it is 1. */
export const DOTS = [
  { 'data-answer': 0, fill: 'var(--bg)', stroke: 'var(--weight-minus)' },
  { 'data-answer': 1, fill: 'var(--weight-plus)', stroke: 'var(--weight-plus)' },
];

interface Props {
  /** Along the components: [n, 3]. */
  places: Float64Array;
  /** 0 or 1: [n]. */
  answers: Uint8Array;
  project: Projector;
}

/** A dot for every state: filled where the right answer is 1, hollow where it is 0. */
export const StateDots = memo(function StateDots({ places, answers, project }: Props) {
  const paths = ['', ''];
  for (const [k, answer] of answers.entries())
    paths[answer] += markerPath('circle', rounded(project(places, 3 * k)), RADIUS);
  return (
    <>
      <path {...DOTS[0]} d={paths[0]} />
      <path {...DOTS[1]} d={paths[1]} />
    </>
  );
});

/** A tenth of a pixel is enough, and makes a saved drawing half as large. */
const rounded = ({ x, y }: { x: number; y: number }) => ({
  x: Math.round(10 * x) / 10,
  y: Math.round(10 * y) / 10,
});
