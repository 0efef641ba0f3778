import { Symbols } from '../theme/Symbols';
import { GLOSSARY, type TermKey } from './glossary';
import style from './words.module.css';

/** What a term is called, also in full, and its letter. */
export function TermName({ term }: { term: TermKey }) {
  const { name, full, symbol } = GLOSSARY[term];
  return (
    <>
      <Symbols>{name}</Symbols>
      {full && (
        <span className={style.full}>
          {', '}
          <Symbols>{full}</Symbols>
        </span>
      )}
      {symbol && (
        <>
          {', '}
          <span className="symbol">{symbol}</span>
        </>
      )}
    </>
  );
}
