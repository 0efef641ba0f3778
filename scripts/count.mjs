// Turns the reports of Vitest and Playwright into counts of tests.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @type {Count} */
export const oneFailed = { passed: 0, failed: 1, skipped: 0 };

/** A file can fail without a failed test: it did not load, or a hook threw. @param {any} report @returns {Count} */
export function countVitest({ testResults }) {
  /** @type {string[]} */
  const tests = testResults.flatMap(statuses);
  const passed = tests.filter((status) => status === 'passed').length;
  const failed = tests.filter((status) => status === 'failed').length;
  const broken = testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && !statuses(file).includes('failed'),
  );
  return { passed, failed: failed + broken.length, skipped: tests.length - passed - failed };
}

/** @param {any} file @returns {string[]} */
const statuses = (file) => file.assertionResults.map((/** @type {any} */ test) => test.status);

/** `errors` are those outside of any test; what passed only when it was run again failed. @param {any} report @returns {Count} */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The count of a stage. One that failed as a whole where no test did, had no tests, or left no report
 * (the caller deletes an older one) is one failure.
 * @param {string} path @param {(report: any) => Count} count @param {boolean} succeeded @returns {Count}
 */
export function countReport(path, count, succeeded) {
  try {
    const result = count(JSON.parse(readFileSync(path, 'utf8')));
    if (result.failed > 0) return result;
    if (result.passed + result.skipped === 0) console.error('This stage ran no tests.');
    else if (succeeded) return result;
    else console.error('This stage failed outside of its tests.');
    return { ...result, failed: 1 };
  } catch {
    console.error('This stage ended without a report.');
    return oneFailed;
  }
}

/** @param {Iterable<Count>} counts @returns {Count} */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Count} count */
export const sentence = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
