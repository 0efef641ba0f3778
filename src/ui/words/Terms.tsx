import { Symbols } from '../theme/Symbols';
import { marked } from './marked';
import { Term } from './Term';

/** A few words of a figure, its terms marked and a click from their explanation. */
export const Terms = ({ children }: { children: string }) =>
  marked(children).map(({ text, term }) =>
    term ? (
      <Term key={text} term={term}>
        <Symbols>{text}</Symbols>
      </Term>
    ) : (
      <Symbols key={text}>{text}</Symbols>
    ),
  );
