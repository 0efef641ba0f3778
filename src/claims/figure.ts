/** How something is drawn in a claim's figure: in the hue of a curriculum, or in none. */
export type Hue = 'single' | 'multi' | 'other';

/** A row of dots: a mark a network, their mean, and the paper's value where it has one. */
export interface DotRow {
  label: string;
  hue: Hue;
  /** A series a kind of mark; null where a network has no such number. */
  series: { values: (number | null)[]; hollow?: boolean }[];
  paper?: number;
}

/** A line a condition, thin for each network and thick for their mean, or the paper's. */
export interface FigureLine {
  label: string;
  hue: Hue;
  /** Of each network, at every x. */
  networks: (number | null)[][];
}

export interface FigureAxis {
  label: string;
  scale: 'linear' | 'log';
  /** Where it begins and ends at least. */
  include?: number[];
}

/** What a claim's figure shows; how it looks is the page's. */
export type ClaimFigure =
  | { kind: 'dots'; axis: FigureAxis; rows: DotRow[]; key?: string }
  | { kind: 'lines'; x: { label: string; values: number[] }; y: FigureAxis; lines: FigureLine[] }
  | {
      /** A bar for what heads can, a ring for what a fresh readout can, by N: means over networks. */
      kind: 'teeth';
      N: number[];
      head: (number | null)[];
      linear: (number | null)[];
      hue: Hue;
      label: string;
    };
