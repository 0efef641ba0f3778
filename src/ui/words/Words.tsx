import { useEffect, useRef, useState } from 'react';
import { focusSoon } from '../parts/focus-later';
import { CHAPTERS, GLOSSARY, isFoundBy, type TermKey } from './glossary';
import type { WordsPlace } from './open-words';
import { PAPER } from './paper';
import { TermCard } from './TermCard';
import { TermList } from './TermList';
import style from './words.module.css';

const ALL = CHAPTERS.flatMap(({ terms }) => terms);

/** Every term of the page with its explanation: the one that was asked about first, then all, to look through. */
export function Words({ place }: { place: WordsPlace }) {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<{ term: WordsPlace; visit: number }>({ term: place, visit: 0 });
  const box = useRef<HTMLInputElement>(null);
  const wanted = query.trim();
  const found = ALL.filter((key) => isFoundBy(wanted, GLOSSARY[key]));

  useEffect(() => {
    return place === 'all' ? focusSoon(box) : undefined;
  }, [place]);

  const show = (term: TermKey) => {
    setQuery('');
    setShown(({ visit }) => ({ term, visit: visit + 1 }));
  };

  return (
    <div className={style.words}>
      <search>
        <input
          ref={box}
          type="search"
          aria-label="Find a word"
          placeholder="Find a word"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          data-autofocus={place === 'all' || undefined}
        />
        <p className={style.count} role="status">
          {wanted &&
            (found.length > 0 ? `${found.length} of ${ALL.length} terms` : 'No term has that in it.')}
        </p>
      </search>
      {wanted && <TermList terms={found} onTerm={show} />}
      {/* Stays while something is looked for, so that the focus is not taken back to the term. */}
      <div hidden={wanted !== ''}>
        {shown.term !== 'all' && <TermCard key={shown.visit} term={shown.term} onTerm={show} />}
        {CHAPTERS.map(({ title, terms }) => (
          <section key={title}>
            <h3>{title}</h3>
            <TermList terms={terms} onTerm={show} />
          </section>
        ))}
      </div>
      <p className={style.paper}>
        {PAPER.authors}: <a href={PAPER.address}>{PAPER.title}</a>. {PAPER.where}. Sections are those of this
        paper.
      </p>
    </div>
  );
}
