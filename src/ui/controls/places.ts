/** A place in the experiment sheet that something on the page leads to. */
export type SheetPlace =
  | 'experiment'
  | 'curriculum'
  | 'task'
  | 'network'
  | 'tau'
  | 'training'
  | 'seed'
  | `lane-${number}`;

/** Opens the experiment sheet, scrolled to a place. */
export type OpenSheet = (place: SheetPlace) => void;
