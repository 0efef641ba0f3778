import { createContext } from 'react';
import type { TermKey } from './glossary';

/** Where the words are open: at a term, or at their beginning. */
export type WordsPlace = TermKey | 'all';

/** Opens the words of the page, at a term or at their beginning. */
export type OpenWords = (term?: TermKey) => void;

export const OpenWordsContext = createContext<OpenWords>(() => {});
