import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Terminal } from '../terminal';
import { writing } from '../whole-file';
import { type Sweep, stateOf } from './folder';
import type { RunOptions } from './run';
import type { SlurmOptions } from './slurm-options';

/** Lets Slurm do the runs that are not done, as one job array; says which job that is. */
export function submit(
  sweep: Sweep,
  { partition, time, atOnce, flags = [] }: SlurmOptions,
  { saveEvery, threads = 1, tensorboard }: RunOptions,
  terminal: Pick<Terminal, 'note'>,
) {
  const folder = resolve(sweep.folder);
  const before = jobOf(folder);
  if (before) {
    throw new Error(
      `${sweep.folder}: job ${before} is at it (squeue -j ${before}; scancel ${before} ends it)`,
    );
  }
  const left = sweep.runs.filter((run) => stateOf(sweep, run) !== 'done').map(({ index }) => index);
  const outputs = join(folder, 'slurm');
  writing(outputs, () => mkdirSync(outputs, { recursive: true }));
  const args = [
    '--parsable',
    `--array=${rangesOf(left)}${atOnce ? `%${atOnce}` : ''}`,
    '--requeue',
    '--signal=B:USR1@60',
    `--job-name=${basename(folder)}`,
    `--comment=${folder}`,
    `--output=${outputs.replaceAll('%', '%%')}/%A-%a.txt`,
    '--open-mode=append',
    ...(partition ? [`--partition=${partition}`] : []),
    ...(time ? [`--time=${time}`] : []),
    ...(threads > 1 ? [`--cpus-per-task=${threads}`] : []),
    ...flags,
  ];
  const options = [
    '--save-every',
    String(saveEvery),
    ...(threads > 1 ? ['--threads', String(threads)] : []),
    ...(tensorboard ? ['--tensorboard'] : []),
  ];
  const [job] = slurm('sbatch', args, scriptOf(folder, options)).trim().split(';');
  terminal.note(
    `job ${job} does ${left.length} of ${sweep.runs.length} runs: sweep ${sweep.folder} --status says how they stand, squeue -j ${job} how they wait; ` +
      'the same command submits what is left then, and once all are done packs experiment.zip',
  );
  return { folder: sweep.folder, runs: sweep.runs.length, submitted: left.length, job };
}

/** The job that does a sweep's runs, or waits to; it has the folder as its comment. */
function jobOf(folder: string): string | undefined {
  const lines = slurm('squeue', ['--me', '--noheader', '--format=%F %k']).split('\n');
  return lines.find((line) => line.slice(line.indexOf(' ') + 1).trim() === folder)?.split(' ')[0];
}

/** Runs a command of Slurm; throws one sentence where it fails. */
function slurm(command: string, args: string[], input = ''): string {
  const { error, status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8' });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    throw new Error(`${command} was not found: --on slurm is for computers from which Slurm takes jobs`);
  }
  if (status === null) throw error ?? new Error(`${command} was killed`); // who fails before it reads all has both
  if (status === 0) return stdout;
  const words = stderr
    .trim()
    .split('\n')
    .pop()
    ?.replace(/^\w+: ((error|fatal): )?/, '');
  const hint = /array/.test(words ?? '') ? "; Slurm's MaxArraySize bounds the numbers of runs" : '';
  throw new Error(`${command}: ${words}${hint}`);
}

/**
 * What a task of the array does: its run, by the program that submits it. A minute before the time limit Slurm tells the
 * script, which ends the run as Ctrl-C does and asks to be begun again; where Slurm takes the computer back, it tells the run.
 */
const scriptOf = (folder: string, options: string[]) => `#!/bin/sh
again=
trap : TERM
trap 'again=yes; kill "$!"' USR1
${[process.execPath, ...process.execArgv, process.argv[1], 'run', folder].map(quoted).join(' ')} "$SLURM_ARRAY_TASK_ID" ${options.join(' ')} &
while wait "$!"; code=$?; kill -0 "$!" 2> /dev/null; do :; done
[ -n "$again" ] && [ $code -gt 128 ] && scontrol requeue "$SLURM_JOB_ID"
exit $code
`;

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** Numbers in ascending order as Slurm reads them: "0-3,7". */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges[ranges.length - 1];
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(',');
}
