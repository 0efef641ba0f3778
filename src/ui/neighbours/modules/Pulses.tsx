import type { Wiring } from '../../../neighbours/modules/wiring';
import type { Point } from '../../kit/geometry';
import { curve, MANY } from './Bridge';
import classes from './scene.module.css';

interface Props {
  wiring: Wiring;
  places: readonly Point[];
  isUpright: boolean;
  /** h of every neuron: what it sends. */
  states: readonly number[];
}

/** A dot along each wire, as dark as what it carries is strong: once for every step. */
export function Pulses({ wiring: { wires }, places, isUpright, states }: Props) {
  if (wires.length > 2 * MANY) return null;
  return wires.map(({ from, to }) => (
    <circle
      key={`${from} ${to}`}
      r="3"
      className={classes.pulse}
      style={{
        offsetPath: `path("${curve(places[from], places[to], isUpright)}")`,
        fillOpacity: Math.abs(states[from]),
      }}
    />
  ));
}
