import { Symbols } from '../theme/Symbols';
import { marked } from './marked';
import { Term } from './Term';

/** A few words of a figure, its terms marked and a click from their explanation. */
export const Terms = ({ children }: { children: string }) =>
  marked(children).map(({ text, term, at }) =>
    term ? (
      <Term key={at} term={term}>
        <Symbols>{text}</Symbols>
      </Term>
    ) : (
      <Symbols key={at}>{text}</Symbols>
    ),
  );
