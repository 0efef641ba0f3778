import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineOf } from '../../../../src/cli/engine';
import { doRun } from '../../../../src/cli/sweep/do-run';
import { beginSweep, runFolder } from '../../../../src/cli/sweep/folder';
import { run } from '../../../support/cli';
import { contentsOf, EXPLOSIVE, QUICK_MEASURES, runSweep, TINY, writePlan } from '../../../support/sweep';

test.each([
  ['an Adam network', { ...TINY, training: { ...TINY.training, optimizer: 'adam' } }],
  ['one whose numbers go bad', EXPLOSIVE],
])('%s that is interrupted again and again comes to what it comes to undisturbed', async (_, base) => {
  const plan = { base, measure: QUICK_MEASURES, keep: 'promotions' };
  const whole = await runSweep(plan, undefined, '--tensorboard');
  const { folder, path } = writePlan(plan);
  const sweep = beginSweep(path, folder);
  const factory = await engineOf();
  let interruptions = 0;
  for (let patience = 3; ; patience += 6) {
    let asked = 0;
    const stopped = () => ++asked > patience;
    const outcome = await doRun(sweep, sweep.runs[0], {
      factory,
      saveEvery: 0,
      tensorboard: true,
      stopped,
      note() {},
    });
    if (outcome === 'done') break;
    expect(outcome).toBe('stopped');
    expect(readdirSync(runFolder(sweep, sweep.runs[0])).join()).not.toContain('claim');
    interruptions++;
  }
  expect(interruptions).toBeGreaterThan(3);
  await run(['sweep', folder]);
  expect(contentsOf(folder)).toEqual(contentsOf(whole.folder));
});
