/** Half the side of the plane, and where it has ticks: at 0 and on both sides. */
export interface Plane {
  half: number;
  tick: number;
}

/** Sides that hold the unit circle at least; further out by decades. */
const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8];

/** A complex plane that holds all eigenvalues up to a radius, with a little air. */
export function planeOf(radius: number): Plane {
  const wanted = Math.max(1.2, 1.05 * radius);
  for (let decade = 1; Number.isFinite(wanted); decade *= 10) {
    const step = STEPS.find((step) => step * decade >= wanted);
    if (step !== undefined) return { half: step * decade, tick: Math.floor(step) * decade };
  }
  return { half: 1.5, tick: 1 };
}

/** How many eigenvalues lie outside of the unit circle. */
export const outsideOf = (eigenvalues: readonly { re: number; im: number }[]): number =>
  eigenvalues.filter(({ re, im }) => Math.hypot(re, im) > 1).length;
