import { useEffect, useRef } from 'react';
import type { MembraneSettings } from '../../../neighbours/membrane/settings';
import { eachFrame } from '../each-frame';
import classes from './membrane.module.css';
import { dotsPath, driftOf } from './slab';

interface Props {
  push: number;
  phi: number;
  j: number;
  settings: MembraneSettings;
  seed: number;
  colour: string;
  time: number;
  /** Whether they drift; never where motion is not wanted. */
  moves: boolean;
}

/** The solute of a slab. It drifts by itself: nothing else of the page is drawn anew for it. */
export function SoluteDots({ push, phi, j, settings, seed, colour, time, moves }: Props) {
  const ref = useRef<SVGPathElement>(null);
  const drift = useRef(0);
  const draw = { push, phi, settings, seed };
  const latest = useRef({ draw, j });
  latest.current = { draw, j };
  useEffect(() => {
    if (!moves || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    return eachFrame((seconds) => {
      const { draw, j } = latest.current;
      drift.current += driftOf(j) * seconds;
      ref.current?.setAttribute('d', dotsPath({ ...draw, drift: drift.current }));
    });
  }, [moves]);
  const at = drift.current + driftOf(j) * time;
  return <path ref={ref} d={dotsPath({ ...draw, drift: at })} className={classes.dots} stroke={colour} />;
}
