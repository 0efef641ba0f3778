import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evidenceSchema } from '../../src/claims/evidence';
import { EVIDENCE_IDS } from '../../src/claims/evidence-ids';
import { testNetwork } from '../../src/claims/train-network';
import { engineOf } from '../../src/cli/engine';

const FILE = new URL('../../src/claims/evidence.json', import.meta.url);
const { conditions } = evidenceSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** One network of every condition, trained and measured again, to the last digit that is stored; the shortest conditions first. */
test.each([...EVIDENCE_IDS].reverse())('%s comes to the numbers that are shipped', async (id) => {
  const testing = testNetwork(await engineOf(), id, conditions[id][0].seed);
  let step = await testing.next();
  while (!step.done) step = await testing.next();
  expect(JSON.parse(JSON.stringify(step.value))).toEqual(conditions[id][0]);
});
