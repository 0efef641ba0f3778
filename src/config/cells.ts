/** What may be known of a kind of cell without its equations. */
interface CellFacts {
  /** What it is called on the page. */
  label: string;
  /** Whether its neurons have a τ of their own; the others have gates in its place. */
  hasTau: boolean;
  /** How it is trained in the paper. */
  optimizer: 'sgd' | 'adam';
}

export const CELL_FACTS = {
  leaky: { label: 'leaky', hasTau: true, optimizer: 'sgd' },
  gru: { label: 'GRU', hasTau: false, optimizer: 'adam' },
  lstm: { label: 'LSTM', hasTau: false, optimizer: 'adam' },
} as const satisfies Record<string, CellFacts>;

export type CellKind = keyof typeof CELL_FACTS;

/** Whether a network's neurons have a τ of their own. */
export const hasTau = ({ cell }: { cell: CellKind }): boolean => CELL_FACTS[cell].hasTau;
