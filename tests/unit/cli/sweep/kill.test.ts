import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runProcess } from '../../../support/cli';
import { contentsOf, QUICK_MEASURES, runSweep, TINY, writePlan } from '../../../support/sweep';

const KILLS = 3;
const plan = {
  base: {
    ...TINY,
    training: { ...TINY.training, maxEpochs: 150, stepsPerEpoch: 20 },
    curriculum: { threshold: 1 },
  },
  networks: 3,
  measure: QUICK_MEASURES,
};

/** When the last checkpoint in a sweep's folder was written. */
function lastSaved(folder: string): number {
  const runs = join(folder, 'runs');
  const names = existsSync(runs) ? readdirSync(runs) : [];
  const times = names.map(
    (name) => statSync(join(runs, name, 'checkpoint.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.max(0, ...times);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

test('a sweep that is killed at random moments comes to what it comes to undisturbed', async () => {
  const whole = await runSweep(plan);
  const { folder, path } = writePlan(plan);
  const args = ['sweep', path, '--out', folder, '--save-every', '0'];
  for (let kill = 0; kill < KILLS; kill++) {
    const before = lastSaved(folder);
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args, '--jobs', '1']);
    const closed = once(child, 'close');
    while (lastSaved(folder) <= before && !hasEnded(child)) await setTimeout(2);
    await setTimeout(Math.random() * 150);
    child.kill('SIGKILL');
    await closed;
  }
  const { code, out } = await runProcess([...args, '--jobs', '2']);
  expect([code, JSON.parse(out).done]).toEqual([0, 3]);
  expect(contentsOf(folder)).toEqual(contentsOf(whole.folder));
});
