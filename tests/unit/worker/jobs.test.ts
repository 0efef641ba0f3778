import { expect, test } from 'vitest';
import { Jobs, type Outcome } from '../../../src/worker/jobs';

/** Work of so many pieces, which notes in a log when it begins, and when it is freed. */
async function* pieces(name: string, total: number, log: string[] = []) {
  log.push(`${name} begins`);
  try {
    for (let done = 1; done <= total; done++) yield { done, total };
    return name;
  } finally {
    log.push(`${name} is freed`);
  }
}
/** Which job each outcome is of, and what it is. */
const told = (outcome: Outcome<string> | undefined): string => {
  if (!outcome) return 'nothing to do';
  if (outcome.kind === 'progress') return `${outcome.id}: ${outcome.done}/${outcome.total}`;
  return `${outcome.id}: ${outcome.kind === 'result' ? outcome.result : outcome.message}`;
};
async function advance(jobs: Jobs<string>, times: number): Promise<string[]> {
  const all: string[] = [];
  while (all.length < times) all.push(told(await jobs.advance()));
  return all;
}

test('a job is done a piece at a time, then it says what came of it', async () => {
  const jobs = new Jobs<string>();
  jobs.add(1, 'live', pieces('one', 2));
  expect(await advance(jobs, 4)).toEqual(['1: 1/2', '1: 2/2', '1: one', 'nothing to do']);
});

test('a live job goes before one at the paper’s quality, which waits where it is and then goes on', async () => {
  const jobs = new Jobs<string>();
  jobs.add(1, 'paper', pieces('long', 3));
  expect(await advance(jobs, 2)).toEqual(['1: 1/3', '1: 2/3']);
  jobs.add(2, 'live', pieces('short', 1));
  expect(await advance(jobs, 4)).toEqual(['2: 1/1', '2: short', '1: 3/3', '1: long']);
});

test('of jobs that were asked for each tells its first piece at once; then they are finished in turn', async () => {
  const jobs = new Jobs<string>();
  jobs.add(1, 'asked', pieces('one', 2));
  expect(await advance(jobs, 1)).toEqual(['1: 1/2']);
  jobs.add(2, 'asked', pieces('other', 2));
  expect(await advance(jobs, 5)).toEqual(['2: 1/2', '1: 2/2', '1: one', '2: 2/2', '2: other']);
});

test('of live jobs the newest goes first, but one that has begun is finished', async () => {
  const jobs = new Jobs<string>();
  jobs.add(1, 'live', pieces('first', 1));
  expect(await advance(jobs, 1)).toEqual(['1: 1/1']);
  jobs.add(2, 'live', pieces('second', 0));
  jobs.add(3, 'live', pieces('third', 0));
  expect(await advance(jobs, 3)).toEqual(['1: first', '3: third', '2: second']);
});

test('long measurements are done in the order in which they were asked for', async () => {
  const jobs = new Jobs<string>();
  jobs.add(1, 'paper', pieces('first', 1));
  jobs.add(2, 'paper', pieces('second', 0));
  expect(await advance(jobs, 3)).toEqual(['1: 1/1', '1: first', '2: second']);
});

test('a job that is cancelled is freed and says nothing more; one that has not begun never begins', async () => {
  const log: string[] = [];
  const jobs = new Jobs<string>();
  jobs.add(1, 'paper', pieces('begun', 5, log));
  await jobs.advance();
  jobs.add(2, 'live', pieces('waiting', 5, log));
  for (const id of [1, 2, 7]) await jobs.cancel(id);
  expect(log).toEqual(['begun begins', 'begun is freed']);
  expect(await jobs.advance()).toBeUndefined();
});

test('a job that is cancelled in the midst of a piece says nothing of it, and the next one is done', async () => {
  const log: string[] = [];
  const jobs = new Jobs<string>();
  jobs.add(1, 'paper', pieces('under way', 5, log));
  jobs.add(2, 'paper', pieces('next', 0));
  const outcome = jobs.advance();
  await jobs.cancel(1);
  expect(log).toEqual(['under way begins', 'under way is freed']);
  expect(told(await outcome)).toBe('2: next');
});

test('a job that breaks says why, and the next one is done', async () => {
  const jobs = new Jobs<string>();
  // biome-ignore lint/correctness/useYield: it breaks before its first piece
  const broken = async function* (): AsyncGenerator<{ done: number; total: number }, string, undefined> {
    throw new Error('recurrent.weight: missing');
  };
  jobs.add(1, 'live', pieces('good', 0));
  jobs.add(2, 'live', broken());
  expect(await advance(jobs, 3)).toEqual(['2: recurrent.weight: missing', '1: good', 'nothing to do']);
});
