// The table of verdicts in the README, made from the evidence: `node --import tsx scripts/verdicts.mjs` writes it there.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLAIMS } from '../src/claims/index.ts';
import { judged } from '../src/cli/reproduce/reproduction.ts';

const README = new URL('../README.md', import.meta.url);
const EVIDENCE = new URL('../src/claims/evidence.json', import.meta.url);
const [BEGIN, END] = ['<!-- verdicts -->', '<!-- end of verdicts -->'];

/** What became of every claim, as Markdown between two marks. */
export function verdictTable() {
  const { conditions } = JSON.parse(readFileSync(EVIDENCE, 'utf8'));
  const verdicts = new Map(judged(CLAIMS, conditions).map((each) => [each.id, each]));
  const rows = CLAIMS.map(({ id, sentence, paper }) => {
    const { verdict = '', words = '' } = verdicts.get(id) ?? {};
    return `| ${paper ? '' : '*Ours:* '}${sentence} | ${verdict} | ${words} |`;
  });
  return [BEGIN, '| Claim | Here | What was found |', '|---|---|---|', ...rows, END].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = readFileSync(README, 'utf8');
  const [before, after] = [text.split(BEGIN)[0], text.split(END)[1]];
  writeFileSync(README, `${before}${verdictTable()}${after}`);
}
