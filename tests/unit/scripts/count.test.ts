import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { countPlaywright, countReport, countVitest, sentence, sum } from '../../../scripts/count.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
});

test('Vitest: every state of a test, and files that fail without a failed test', () => {
  const testResults = [
    file('passed', 'passed', 'passed', 'skipped', 'todo'),
    file('failed', 'passed', 'failed'),
    file('failed', 'skipped'),
    file('failed'),
  ];
  expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 3, skipped: 3 });
});

test('Playwright: what fails once has failed, and an error outside of the tests', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

describe('a stage', () => {
  const report = join(mkdtempSync(join(tmpdir(), 'count-')), 'report.json');
  const stage = (text: string, succeeded: boolean) => {
    const silent = vi.spyOn(console, 'error').mockReturnValue();
    writeFileSync(report, text);
    const count = countReport(report, (count) => count, succeeded);
    silent.mockRestore();
    return sentence(count);
  };

  test.each([
    ['that went well', '{"passed":2,"failed":0,"skipped":0}', true, '2 passed, 0 failed'],
    ['with skipped tests', '{"passed":2,"failed":0,"skipped":1}', true, '2 passed, 0 failed, 1 skipped'],
    ['with failed tests', '{"passed":2,"failed":3,"skipped":0}', false, '2 passed, 3 failed'],
    ['that failed as a whole', '{"passed":2,"failed":0,"skipped":0}', false, '2 passed, 1 failed'],
    ['without tests', '{"passed":0,"failed":0,"skipped":0}', true, '0 passed, 1 failed'],
    ['without a whole report', '{"passed":2,', true, '0 passed, 1 failed'],
  ])('%s', (_, text, succeeded, expected) => {
    expect(stage(text, succeeded)).toBe(expected);
  });
});

test('the sum over stages', () => {
  const stages = [
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 3, failed: 1, skipped: 0 },
  ];
  expect(sum(stages)).toEqual({ passed: 4, failed: 1, skipped: 2 });
});
