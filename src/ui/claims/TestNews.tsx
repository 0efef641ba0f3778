import { useEffect, useState } from 'react';
import { CLAIMS } from '../../claims';
import { evidenceOf, useClaimTests } from '../../state/claim-tests';
import { judged } from './standing';
import { resultWords } from './words';

/** The page's live region: it says what a test has found, once that has ended. */
export function TestNews() {
  const [text, setText] = useState('');
  useEffect(
    () =>
      useClaimTests.subscribe(({ run, tested }, before) => {
        if (run || !before.run) return;
        const ended = before.run.claims;
        const [first, ...others] = CLAIMS.filter(({ id }) => ended.includes(id)).flatMap((claim) => {
          const { judgement } = judged(claim, evidenceOf(tested));
          return judgement ? [resultWords(claim, judgement)] : [];
        });
        if (!first) setText('Stopped before there was a result.');
        else setText(others.length > 0 ? `${others.length + 1} claims have been tested again.` : first);
      }),
    [],
  );
  return (
    <p role="status" className="visually-hidden">
      {text}
    </p>
  );
}
