import type { ReactNode } from 'react';
import { ResetIcon } from '../../parts/icons';
import { Symbols } from '../../theme/Symbols';
import type { TermKey } from '../../words/glossary';
import { Term } from '../../words/Term';
import type { SheetPlace } from '../places';
import { useHelp } from './help';
import classes from './row.module.css';

interface RowProps {
  label: string;
  /** What explains the name. */
  term?: TermKey;
  help: string;
  /** The id under which the controls of the row find the explanation. */
  helpId?: string;
  /** When a change takes effect: at once, or it waits now. Nothing is said of what could wait but does not. */
  effect?: 'now' | 'waits';
  place?: SheetPlace;
  /** How many lanes have a control of their own in it, where they have. */
  apart?: number;
  /** What stands at its end. */
  end?: ReactNode;
  children: ReactNode;
}

/** A setting of the sheet: its name, its controls, and when it applies. */
export function Row({ label, term, help, helpId, effect, place, apart, end, children }: RowProps) {
  return (
    <div className={classes.row} data-place={place} data-apart={apart} {...useHelp(help)}>
      <span className={classes.label}>
        {term ? (
          <Term term={term}>
            <Symbols>{label}</Symbols>
          </Term>
        ) : (
          <Symbols>{label}</Symbols>
        )}
      </span>
      {children}
      {effect && <Effect waits={effect === 'waits'} />}
      {end}
      {helpId && (
        <span id={helpId} hidden>
          {help}
        </span>
      )}
    </div>
  );
}

const Effect = ({ waits }: { waits: boolean }) =>
  waits ? (
    <span className={classes.badge}>
      <ResetIcon size={12} /> applies on reset
    </span>
  ) : (
    <span className={classes.now}>takes effect now</span>
  );

/** What still runs, struck through, before the value that will. */
export function Running({ words }: { words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <s>
      <span className="visually-hidden">now </span>
      <Symbols>{words}</Symbols>
    </s>
  );
}
