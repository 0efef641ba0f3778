import { Symbols } from '../theme/Symbols';
import { GLOSSARY, type TermKey } from './glossary';
import { TermName } from './TermName';
import style from './words.module.css';

interface TermListProps {
  terms: readonly TermKey[];
  onTerm(term: TermKey): void;
}

/** Terms, each with the line that explains it. */
export const TermList = ({ terms, onTerm }: TermListProps) => (
  <dl className={style.list}>
    {terms.map((key) => (
      <div key={key}>
        <dt>
          <button type="button" className={style.entry} onClick={() => onTerm(key)}>
            <TermName term={key} />
          </button>
        </dt>
        <dd>
          <Symbols>{GLOSSARY[key].line}</Symbols>
        </dd>
      </div>
    ))}
  </dl>
);
