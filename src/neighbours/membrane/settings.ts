/** What one plays with: the solute, the polymer, and how sharply the wall answers. */
export interface MembraneSettings {
  /** Solute outside, kept on both sides, in units of c_c. */
  c0: number;
  /** Width of the answer S(c_in), in units of c_c. */
  w: number;
  /** Whether the polymer attracts the solute (B < 0) or repels it. */
  attracts: boolean;
  /** Whether the wall swells with solute, or shrinks. */
  swells: boolean;
}

/** A wall is called by what it lets through. */
export type WallState = 'shut' | 'open';

/**
 * The wall itself, in units of ours: kT = 1, the diffusivity outside 1, the distance L between the reservoirs 1,
 * concentrations in units of c_c. All numbers are our choice.
 */
export const WALL = {
  /** Thickness d, in L. */
  d: 0.5,
  /** Polymer in it when it is swollen and when it has collapsed. */
  swollen: 0.05,
  collapsed: 0.4,
  /** D(φ) = e^{−aφ/(1−φ)} */
  a: 6,
  /** K(φ) = e^{−Bφ}, with B = ±this. */
  B: 6,
} as const;

/** The force f along x, in kT/L: as far as the slider goes, and as far as branches are followed. */
export const MOST_PUSH = 12;
export const PUSHES: readonly number[] = Array.from({ length: 800 }, (_, i) => 0.02 + (i * 19.98) / 799);

export const DEFAULT_SETTINGS: MembraneSettings = { c0: 1.5, w: 0.1, attracts: false, swells: true };
