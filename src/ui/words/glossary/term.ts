import type { EquationName } from '../equations';

/** A section of the paper. */
export type Section = '2.1' | '2.2' | '2.3';

/** A word of the page, for those to whom it is new. */
export interface Term {
  /** As it is written on the page. */
  name: string;
  /** What it is short for, or is also called. */
  full?: string;
  /** Its letter in the equations. */
  symbol?: string;
  /** What it means, in one line that stands by itself. */
  line: string;
  /** What else to know of it. */
  more?: string;
  /** Where the paper introduces it. */
  section?: Section;
  equations?: readonly EquationName[];
  /** Terms that are close to it, by their keys. */
  related?: readonly string[];
  /** What else it may be looked up by. */
  also?: string;
}
