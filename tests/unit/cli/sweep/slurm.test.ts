import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { rangesOf } from '../../../../src/cli/sweep/slurm';
import { run } from '../../../support/cli';
import { freshFolder, TINY, writePlan } from '../../../support/sweep';

afterEach(() => vi.unstubAllEnvs());

/** Puts programs in the place of Slurm's: shell scripts, by their names. */
function standIn(programs: Record<string, string>): string {
  const folder = freshFolder();
  mkdirSync(folder);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  return folder;
}

const plan = { base: TINY, networks: 6, slurm: { partition: 'long', time: '1:00:00', flags: ['--mem=1G'] } };

test.skipIf(process.platform === 'win32')('what is not done is submitted as one array', async () => {
  const folder = freshFolder();
  mkdirSync(folder);
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  expect(await run(['run', folder, '2'])).toMatchObject({ code: 0 });

  const recorded = standIn({
    squeue: 'echo "11 /elsewhere"',
    sbatch: 'printf "%s\\n" "$@" > "$(dirname "$0")/args"; cat > "$(dirname "$0")/script"; echo "12;cluster"',
  });
  const more = [
    '--time',
    '2:00:00',
    '--at-once',
    '3',
    '--flag=--mem=2G',
    '--save-every',
    '9',
    '--tensorboard',
  ];
  const { code, out, err } = await run(['sweep', folder, '--on', 'slurm', ...more]);
  expect([code, JSON.parse(out)]).toEqual([0, { folder: folder, runs: 6, submitted: 5, job: '12' }]);
  expect(err).toContain(`sweep ${folder} --status`);
  expect(err).toContain('squeue -j 12');
  const args = readFileSync(join(recorded, 'args'), 'utf8').trim().split('\n');
  expect(args).toEqual(
    expect.arrayContaining(['--array=0-1,3-5%3', '--requeue', '--partition=long', '--time=2:00:00']),
  );
  expect(args.slice(-2)).toEqual(['--mem=1G', '--mem=2G']);
  expect(readFileSync(join(recorded, 'script'), 'utf8')).toContain(
    ` 'run' '${folder}' "$SLURM_ARRAY_TASK_ID" --save-every 9 --tensorboard &`,
  );
});

test.skipIf(process.platform === 'win32')('a sweep that a job is at is not submitted twice', async () => {
  const { folder, path } = writePlan(plan);
  standIn({ squeue: `printf '11 /elsewhere\\n12 ${folder}\\n'`, sbatch: 'exit 9' });
  const { code, err } = await run(['sweep', path, '--out', folder, '--on', 'slurm']);
  expect([code, err]).toEqual([1, `${folder}: job 12 is at it (squeue -j 12; scancel 12 ends it)\n`]);
});

test.skipIf(process.platform === 'win32')('what Slurm refuses is said in its words', async () => {
  const { folder, path } = writePlan(plan);
  standIn({
    squeue: '',
    sbatch: 'echo "sbatch: error: Batch job submission failed: Invalid job array specification" >&2; exit 1',
  });
  const { code, err } = await run(['sweep', path, '--out', folder, '--on', 'slurm']);
  expect([code, err]).toEqual([
    1,
    "sbatch: Batch job submission failed: Invalid job array specification; Slurm's MaxArraySize bounds the numbers of runs\n",
  ]);
});

test('without Slurm one sentence says so', async () => {
  vi.stubEnv('PATH', freshFolder());
  const { folder, path } = writePlan(plan);
  const { code, err } = await run(['sweep', path, '--out', folder, '--on', 'slurm']);
  expect([code, err]).toEqual([
    1,
    'squeue was not found: --on slurm is for computers from which Slurm takes jobs\n',
  ]);
});

test.each([
  [['--on', 'pbs'], '--on: expected slurm, got "pbs"'],
  [['--at-once', '3'], '--at-once: only --on slurm has it'],
  [['--flag=--mem=2G'], '--flag: only --on slurm has it'],
  [['--on', 'slurm', '--jobs', '2'], '--jobs: how many runs Slurm does at a time says --at-once'],
  [['--on', 'slurm', '--at-once', '0'], '--at-once: expected a whole number, 1 or more, got "0"'],
])('%j is refused', async (more, sentence) => {
  const { folder, path } = writePlan(plan);
  const { code, err } = await run(['sweep', path, '--out', folder, ...more]);
  expect([code, err]).toEqual([2, `${sentence}\n`]);
});

test.each([
  [{ time: 60 }, 'slurm.time: expected string, got 60'],
  [{ atOnce: 0 }, 'slurm.atOnce: expected a number, 1 or more, got 0'],
  [{ queue: 'long' }, 'slurm.queue: no such setting'],
])('a plan with %j is refused', async (slurm, sentence) => {
  const { folder, path } = writePlan({ ...plan, slurm });
  const { code, err } = await run(['sweep', path, '--out', folder]);
  expect([code, err]).toEqual([1, `${path}: ${sentence}\n`]);
});

test('numbers are written as ranges', () => {
  expect(rangesOf([0, 1, 2, 5, 7, 8])).toBe('0-2,5,7-8');
});
