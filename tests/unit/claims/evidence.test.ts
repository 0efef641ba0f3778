import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verdictTable } from '../../../scripts/verdicts.mjs';
import { CLAIMS } from '../../../src/claims';
import { type EvidenceFile, evidenceSchema } from '../../../src/claims/evidence';
import { countFor, EVIDENCE_IDS, type EvidenceId, isTrial } from '../../../src/claims/evidence-ids';
import { FIRST_TRIAL_SEED } from '../../../src/claims/trials';
import { engineOf } from '../../../src/cli/engine';
import { digestOf } from '../../../src/cli/reproduce/digest';
import { fingerprintOf } from '../../../src/cli/reproduce/fingerprint';
import { evidenceText, judged } from '../../../src/cli/reproduce/reproduction';

const FILE = new URL('../../../src/claims/evidence.json', import.meta.url);
const text = readFileSync(FILE, 'utf8');
const evidence: EvidenceFile = JSON.parse(text);
const RENEW = 'renew it: node --import tsx src/cli/main.ts reproduce --out src/claims/evidence.json';

test('the evidence that is shipped is that of reproduce, small enough, with five networks a condition or more', () => {
  expect(text.length).toBeLessThanOrEqual(400_000);
  expect(evidenceSchema.safeParse(evidence).error).toBeUndefined();
  expect(evidenceText(evidence)).toBe(text);
  expect(Object.keys(evidence.conditions)).toEqual(EVIDENCE_IDS);
  for (const [id, networks] of Object.entries(evidence.conditions)) {
    const first = isTrial(id as EvidenceId) ? FIRST_TRIAL_SEED : 0;
    const seeds = Array.from({ length: countFor(id as EvidenceId, 5) }, (_, i) => first + i);
    expect([id, networks.map(({ seed }) => seed)]).toEqual([id, seeds]);
  }
});

test('no number of it was changed by hand', () => {
  expect(digestOf(evidence.conditions)).toBe(evidence.digest);
  const forged = structuredClone(evidence.conditions);
  forged.single[0].promoted[3].step += 1;
  expect(digestOf(forged)).not.toBe(evidence.digest);
});

test('training and measuring do in small what they did when it was made', async () => {
  const factory = await engineOf();
  const now = await Promise.all(EVIDENCE_IDS.map(async (id) => [id, await fingerprintOf(factory, id)]));
  expect(Object.fromEntries(now), RENEW).toEqual(evidence.fingerprints);
});

test('every claim has a verdict, and the README tells the same', () => {
  const verdicts = judged(CLAIMS, evidence.conditions);
  for (const [i, { id, verdict, networks, words }] of verdicts.entries()) {
    // Of what has nothing random in it there is one.
    const least = Math.min(...CLAIMS[i].conditions.map((each) => countFor(each, 5)), 5);
    expect([id, verdict === 'not testable' || networks >= least]).toEqual([id, true]);
    expect(words).not.toMatch(/NaN|undefined|null/);
  }
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  expect(readme, 'node --import tsx scripts/verdicts.mjs renews it').toContain(verdictTable());
});
