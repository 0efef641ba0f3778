import { useRef } from 'react';
import type { Lane } from '../../state/lane';
import type { Point } from './geometry';
import { Marks, RADIUS } from './Marks';
import style from './plot.module.css';

/**
 * The mark of a promotion that happens while one watches: it swells and settles, once.
 * @param count grows with each promotion, `at` being the last of them
 */
export function Swell({ lane, at, count }: { lane: Pick<Lane, 'id'>; at?: Point; count: number }) {
  const seen = useRef(count);
  if (count < seen.current) seen.current = count; // a new run
  if (!at || count === seen.current) return null;
  return (
    <g key={count} className={style.swell}>
      <Marks lane={lane} at={[at]} radius={RADIUS.mark} />
    </g>
  );
}
