import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** Four runs of a second or two, 0 to 3, and sixteen short ones; no network gets as far as to be promoted. */
const plan = {
  base: {
    network: { units: 6 },
    training: { batchSize: 8, stepsPerEpoch: 20, testBatches: 1 },
    curriculum: { threshold: 1 },
  },
  axes: { 'training.maxEpochs': [3000, 4, 5, 6, 7] },
  networks: 4,
  slurm: { time: '10', flags: ['--cpus-per-task=1'] },
};

test.skip(!hasSlurm, 'Slurm is not installed');

let folder: string;
let slurm: Slurm;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tau-slurm-'));
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
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
      (await promisify(execFile)(process.execPath, [program, ...args], { cwd: folder, env: slurm.env }))
        .stdout,
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

  const inRun = (index: number, name: RegExp): string | undefined => {
    const runs = join(swept, 'runs');
    const run = existsSync(runs) && readdirSync(runs).find((each) => each.startsWith(`${index}-`));
    const file = run && readdirSync(join(runs, run)).find((each) => name.test(each));
    return file ? join(runs, run, file) : undefined;
  };
  const saved = (index: number) =>
    expect.poll(() => inRun(index, /^checkpoint\.json$/), { intervals: [20] }).toBeTruthy();

  const processOf = (index: number) => JSON.parse(readFileSync(inRun(index, /^claim/) as string, 'utf8')).pid;

  await saved(0);
  process.kill(processOf(0), 'SIGKILL');
  await saved(1);
  slurm.run('scontrol', 'requeue', `${job}_1`); // as where another job needs the computer
  await saved(2);
  const script = execFileSync('ps', ['-o', 'ppid=', '-p', processOf(2)], { encoding: 'utf8' });
  process.kill(Number(script), 'SIGUSR1'); // which Slurm sends a minute before the time limit
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
