import { stateOf } from './branches';
import { answer, type Root, rootsAt } from './feedback';
import type { MembraneSettings, WallState } from './settings';
import { meanInside } from './transport';

/** dφ/dt in units of 1/τ_φ: the solute is at rest at once, the wall follows it: τ_φ φ̇ = S(c_in(φ)) − φ. */
export const velocity = (phi: number, push: number, settings: MembraneSettings): number =>
  answer(meanInside(push, phi, settings), settings) - phi;

/** The longest step of Heun's method, in τ_φ. */
const STEP = 0.02;

/** The wall that much later, in τ_φ. */
export function after(time: number, phi: number, push: number, settings: MembraneSettings): number {
  const steps = Math.max(1, Math.ceil(time / STEP));
  const h = time / steps;
  let at = phi;
  for (let i = 0; i < steps; i++) {
    const slope = velocity(at, push, settings);
    at += (h / 2) * (slope + velocity(at + h * slope, push, settings));
  }
  return at;
}

/** The state in which a wall comes to rest under a steady push. */
export function restOf(phi: number, push: number, settings: MembraneSettings): Root {
  const roots = rootsAt(push, settings);
  const grows = velocity(phi, push, settings) > 0;
  const stable = roots.filter((root) => root.stable).toSorted((a, b) => a.phi - b.phi);
  const ahead = grows ? stable.find((root) => root.phi >= phi) : stable.findLast((root) => root.phi <= phi);
  // At rest already, or past the last one by a rounding error.
  return ahead ?? stable[grows ? stable.length - 1 : 0];
}

/** A push held for some time. */
export interface Pulse {
  push: number;
  time: number;
}

/** The wall through a sequence of pushes, from rest under the first one. */
export interface LatchTrace {
  points: { time: number; push: number; phi: number }[];
  /** The wall to which each push would lead if nothing else came, in turn. */
  states: WallState[];
}

export function latch(pulses: readonly Pulse[], phi: number, settings: MembraneSettings): LatchTrace {
  const every = 0.1;
  const points: LatchTrace['points'] = [];
  const states: WallState[] = [];
  let at = restOf(phi, pulses[0].push, settings).phi;
  let now = 0;
  for (const { push, time } of pulses) {
    const count = Math.round(time / every);
    for (let i = 0; i < count; i++) {
      points.push({ time: now + i * every, push, phi: at });
      at = after(every, at, push, settings);
    }
    now += time;
    points.push({ time: now, push, phi: at });
    states.push(stateOf(restOf(at, push, settings), rootsAt(push, settings)));
  }
  return { points, states };
}
