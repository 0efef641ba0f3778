import { CURRICULA } from './curricula';
import { DAMAGE } from './damage';
import { MEASURES } from './measures';
import { NETWORKS } from './networks';
import { PAGE } from './page';
import { TASKS } from './tasks';
import type { Term } from './term';
import { TRAINING } from './training';

const ALL = { ...TASKS, ...CURRICULA, ...NETWORKS, ...TRAINING, ...MEASURES, ...DAMAGE, ...PAGE };

/** What a term is called in addresses within the page and in this table. */
export type TermKey = keyof typeof ALL;

/** Every word of the page that somebody may not know. */
export const GLOSSARY: Record<TermKey, Term> = ALL;

const keys = (terms: object) => Object.keys(terms) as TermKey[];

/** The terms in the order of the glossary, under its headings. */
export const CHAPTERS: readonly { title: string; terms: readonly TermKey[] }[] = [
  { title: 'Tasks', terms: keys(TASKS) },
  { title: 'Curricula', terms: keys(CURRICULA) },
  { title: 'Networks', terms: keys(NETWORKS) },
  { title: 'Training', terms: keys(TRAINING) },
  { title: 'What is measured', terms: keys(MEASURES) },
  { title: 'What networks bear', terms: keys(DAMAGE) },
  { title: 'This page', terms: keys(PAGE) },
];

/** Whether a term is what somebody who types this is looking for. */
export function isFoundBy(query: string, { name, full, symbol, also, line }: Term): boolean {
  const text = [name, full, symbol, also, line].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
