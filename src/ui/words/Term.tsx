import { type ReactNode, useContext } from 'react';
import { hidden } from '../parts/view';
import type { TermKey } from './glossary';
import { OpenWordsContext } from './open-words';
import style from './term.module.css';

/** A word whose explanation is a click away; where the address hides the words, a word like any other. */
export function Term({ term, children }: { term: TermKey; children: ReactNode }) {
  const open = useContext(OpenWordsContext);
  if (hidden.has('words')) return children;
  return (
    <button
      type="button"
      className={style.term}
      data-term={term}
      aria-haspopup="dialog"
      onClick={() => open(term)}
    >
      {children}
    </button>
  );
}
