import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { run } from '../../../support/cli';
import { contentsOf, QUICK_MEASURES, runSweep, TINY, writePlan } from '../../../support/sweep';

const plan = {
  base: {
    ...TINY,
    training: { ...TINY.training, maxEpochs: 100, stepsPerEpoch: 20 },
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

test('a sweep that is killed at random moments, and interrupted, comes to what it comes to undisturbed', async () => {
  const whole = await runSweep(plan);
  const { folder, path } = writePlan(plan);
  const args = ['sweep', path, '--out', folder, '--save-every', '0'];
  /** Ends a sweep after it has saved something; its exit code. */
  const end = async (signal: NodeJS.Signals, jobs: number) => {
    const before = lastSaved(folder);
    const all = ['--import', 'tsx', 'src/cli/main.ts', ...args, '--jobs', String(jobs)];
    const child = spawn(process.execPath, all);
    const closed = once(child, 'close');
    while (lastSaved(folder) <= before && !hasEnded(child)) await setTimeout(2);
    await setTimeout(Math.random() * 100);
    child.kill(signal);
    return (await closed)[0];
  };
  await end('SIGKILL', 1);
  await end('SIGKILL', 1);
  const code = await end('SIGINT', 2);
  const { done, underWay } = JSON.parse((await run(['sweep', folder, '--status'])).out);
  expect([code, underWay]).toEqual([done === 3 ? 0 : 130, 0]);
  expect(await run([...args, '--jobs', '1'])).toMatchObject({ code: 0 });
  expect(contentsOf(folder)).toEqual(contentsOf(whole.folder));
});
