import { useContext } from 'react';
import { hidden } from '../../parts/view';
import { OpenWordsContext } from '../../words/open-words';
import classes from './notes.module.css';

/** The way to the words of the page. */
export function WordsNote() {
  const open = useContext(OpenWordsContext);
  if (hidden.has('words')) return null;
  return (
    <button type="button" className={classes.link} aria-haspopup="dialog" onClick={() => open()}>
      All words, explained
    </button>
  );
}
