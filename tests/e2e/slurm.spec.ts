import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { contentsOf } from '../support/contents';
import { hasSlurm, Slurm } from '../support/slurm';

/** A sweep on a real Slurm, which begins and ends with the test; by the built program, as it starts fast. */

const program = fileURLToPath(new URL('../../program/cli/main.js', import.meta.url));

/** No network gets as far as to be promoted. */
const plan = {
  base: {
    network: { units: 6 },
    training: { batchSize: 8, stepsPerEpoch: 20, testBatches: 1 },
    curriculum: { threshold: 1 },
  },
  axes: { 'training.maxEpochs': [50, 4, 5, 6, 7] },
  networks: 4,
  slurm: { time: '10', flags: ['--cpus-per-task=1'] },
};

/** What stands still, in runs 0 to 2, once it has saved something for the first time. */
const STANDSTILL = `
const fs = require('node:fs');
const { renameSync } = fs;
let stood = false;
fs.renameSync = (from, to) => {
  renameSync(from, to);
  const { SLURM_ARRAY_TASK_ID: index, SLURM_RESTART_COUNT: again } = process.env;
  if (stood || !(index < 3) || again > 0 || !to.endsWith('checkpoint.json')) return;
  stood = true;
  process.kill(process.pid, 'SIGSTOP');
};
require('node:module').syncBuiltinESMExports();
`;

test.skip(!hasSlurm, 'Slurm is not installed');

let folder: string;
let slurm: Slurm;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tau-slurm-'));
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
  await writeFile(join(folder, 'standstill.cjs'), STANDSTILL);
  await mkdir(join(folder, 'slurm'));
  slurm = await Slurm.begin(join(folder, 'slurm'));
});
test.afterEach(async () => {
  await slurm.end();
  await rm(folder, { recursive: true, force: true });
});

test('on Slurm, where it is installed, a job array comes to what a sweep comes to, also where its tasks are killed and begun again', async () => {
  const tau = async (...args: string[]) =>
    JSON.parse(
      (
        await promisify(execFile)(process.execPath, [program, ...args], {
          cwd: folder,
          env: { ...slurm.env, NODE_OPTIONS: `--require ${join(folder, 'standstill.cjs')}` },
        })
      ).stdout,
    );
  const onSlurm = [
    'sweep',
    'plan.json',
    '--out',
    'it’s swept',
    '--on',
    'slurm',
    '--at-once',
    '4',
    '--save-every',
    '0',
  ];
  const swept = join(folder, 'it’s swept');
  const { job, ...counts } = await tau(...onSlurm);
  expect(counts).toEqual({ folder: 'it’s swept', runs: 20, submitted: 20 });
  await expect(tau(...onSlurm)).rejects.toThrow(`job ${job} is at it`);

  const ps = (column: string, pid: number) =>
    execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  const processOf = (index: number): number => {
    const run = join(swept, 'runs', `${index}-50-seed-${index}`);
    return JSON.parse(readFileSync(join(run, 'claim.1'), 'utf8')).pid;
  };
  const standing = async (index: number) => {
    await expect(() => expect(ps('state', processOf(index))).toMatch(/^T/)).toPass();
    return processOf(index);
  };

  process.kill(await standing(0), 'SIGKILL');
  await standing(1);
  slurm.run('scontrol', 'requeue', `${job}_1`); // as where another job needs the computer
  const third = await standing(2);
  process.kill(Number(ps('ppid', third)), 'SIGUSR1'); // which Slurm sends a minute before the time limit
  // Not before it has been passed on: what goes on at once may be done by then.
  await expect(() => expect(ps('pending', third)).toMatch(/[4-7c-f].{3}$/)).toPass();
  process.kill(third, 'SIGCONT');
  await expect.poll(() => slurm.run('scontrol', 'show', 'job', `${job}_0`)).toContain('JobState=FAILED');
  slurm.run('scontrol', 'requeue', `${job}_0`);

  await expect.poll(() => slurm.run('squeue', '--noheader', `--jobs=${job}`)).toBe('');
  for (const index of [0, 1, 2]) {
    expect(slurm.run('scontrol', 'show', 'job', `${job}_${index}`)).toContain('Restarts=1');
  }
  expect(await tau('sweep', 'it’s swept', '--status')).toMatchObject({ done: 20 });

  await tau('sweep', 'plan.json', '--out', 'here', '--jobs', '1');
  const here = contentsOf(join(folder, 'here'));
  const byRuns = (of: Record<string, string>) =>
    Object.fromEntries(Object.entries(of).filter(([name]) => !/^\/(slurm\/|experiment\.zip)/.test(name)));
  expect(byRuns(contentsOf(swept))).toEqual(byRuns(here));
  expect(await tau(...onSlurm)).toMatchObject({ done: 20 }); // nothing is left for Slurm
  expect(byRuns(contentsOf(swept))).toEqual(byRuns(here));
});
