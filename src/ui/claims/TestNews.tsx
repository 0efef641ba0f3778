import { useEffect, useState } from 'react';
import { CLAIMS } from '../../claims';
import { evidenceOf, troublesOf, useClaimTests } from '../../state/claim-tests';
import { judged } from './standing';
import { resultWords } from './words';

/** The page's live region: it says what a test has found, once that has ended. */
export function TestNews() {
  const [text, setText] = useState('');
  useEffect(
    () =>
      useClaimTests.subscribe(({ run, tested, troubles }, before) => {
        if (run || !before.run) return;
        const ended = before.run.claims;
        const claims = CLAIMS.filter(({ id }) => ended.includes(id));
        const [trouble = 'Stopped before there was a result.'] = troublesOf(troubles, claims);
        const [first, ...others] = claims.flatMap((claim) => {
          const { judgement } = judged(claim, evidenceOf(tested));
          return judgement ? [resultWords(claim, judgement)] : [];
        });
        if (!first) setText(trouble);
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
