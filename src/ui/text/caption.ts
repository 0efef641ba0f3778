/** The words under a figure: where to look, and what has just happened there. Only what the data shows is said. */
export interface Caption {
  look: string;
  news?: string;
}
