import { Fragment, useEffect, useRef } from 'react';
import { focusSoon } from '../parts/focus-later';
import { Symbols } from '../theme/Symbols';
import { Equation } from './Equation';
import { GLOSSARY, type TermKey } from './glossary';
import { TermName } from './TermName';
import style from './words.module.css';

/** A term with all that is known of it, where the paper has it, and what is close to it. Takes the focus when it comes. */
export function TermCard({ term, onTerm }: { term: TermKey; onTerm(term: TermKey): void }) {
  const { line, more, section, equations = [], related = [] } = GLOSSARY[term];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'end' });
    return focusSoon(heading);
  }, []);
  return (
    <section className={style.card} aria-labelledby="term">
      <h3 ref={heading} id="term" tabIndex={-1} data-autofocus>
        <TermName term={term} />
      </h3>
      <p>
        <Symbols>{line}</Symbols>
      </p>
      {more && (
        <p className={style.more}>
          <Symbols>{more}</Symbols>
        </p>
      )}
      {equations.map((equation) => (
        <Equation key={equation} name={equation} />
      ))}
      {section && <p className={style.quiet}>Paper, § {section}</p>}
      {related.length > 0 && (
        <p className={style.quiet}>
          See also{' '}
          {(related as TermKey[]).map((key, index) => (
            <Fragment key={key}>
              {index > 0 && ', '}
              <button type="button" className={style.link} onClick={() => onTerm(key)}>
                <Symbols>{GLOSSARY[key].name}</Symbols>
              </button>
            </Fragment>
          ))}
        </p>
      )}
    </section>
  );
}
