import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearClaims, isClaimed, RunClaim } from '../../../../src/cli/sweep/claim';

const root = mkdtempSync(join(tmpdir(), 'tau-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'run-'));
});

/** Writes the claim of another process, which last gave a sign of life so many seconds ago. */
function others(holder: object | undefined, secondsAgo = 0): void {
  const path = join(folder, 'claim.1');
  writeFileSync(path, holder ? JSON.stringify(holder) : '');
  const then = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(path, then, then);
}
const here = hostname();
/** Above what Linux gives to processes. */
const NOBODY = 2 ** 22 + 1;

test('one at a time has a claim', () => {
  expect(isClaimed(folder)).toBe(false);
  const claim = RunClaim.take(folder);
  expect(claim?.isHeld).toBe(true);
  expect(isClaimed(folder)).toBe(true);
  expect(RunClaim.take(folder)).toBeUndefined();
  claim?.release();
  expect(isClaimed(folder)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['a process that lives', { pid: process.ppid, host: here, id: 'x' }, 0, true],
  ['a dead process of this computer', { pid: NOBODY, host: here, id: 'x' }, 0, false],
  ['a process before this one with its number', { pid: process.pid, host: here, id: 'x' }, 0, false],
  ['another computer', { pid: NOBODY, host: 'elsewhere', id: 'x' }, 30, true],
  ['another computer that has been silent for long', { pid: NOBODY, host: 'elsewhere', id: 'x' }, 90, false],
  ['a process that sleeps', { pid: process.ppid, host: here, id: 'x' }, 90, false],
  ['a process that is about to say who it is', undefined, 0, true],
  ['a process that died before it said who it was', undefined, 90, false],
])('the claim of %s', (_, holder, secondsAgo, held) => {
  others(holder, secondsAgo);
  expect(isClaimed(folder)).toBe(held);
  const claim = RunClaim.take(folder);
  expect(claim !== undefined).toBe(!held);
  claim?.release();
});

test.each([
  ['before it was begun again', { id: '7', again: 0 }, false],
  ['of now', { id: '7', again: 1 }, true],
  ['of another task', { id: '8', again: 0 }, true],
])("the claim of a cluster's job %s, on another computer", (_, job, held) => {
  vi.stubEnv('SLURM_JOB_ID', '7');
  vi.stubEnv('SLURM_RESTART_COUNT', '1');
  others({ pid: NOBODY, host: 'elsewhere', id: 'x', job });
  expect(isClaimed(folder)).toBe(held);
});

test('whoever slept knows that its claim was taken over', () => {
  const slept = RunClaim.take(folder);
  const long = new Date(Date.now() - 90_000);
  utimesSync(join(folder, 'claim.1'), long, long);
  const next = RunClaim.take(folder);
  expect([slept?.isHeld, next?.isHeld]).toEqual([false, true]);
  slept?.release();
  expect(next?.isHeld).toBe(true);
  expect(RunClaim.take(folder)).toBeUndefined();
  clearClaims(folder);
  expect(next?.isHeld).toBe(false);
  next?.release();
});
