import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './cli';

export { contentsOf } from './contents';

const root = mkdtempSync(join(tmpdir(), 'tau-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
let count = 0;

/** A folder's name that nothing has yet. */
export const freshFolder = () => join(root, String(count++));

/** Settings of networks that are trained in milliseconds. */
export const TINY = {
  network: { units: 6 },
  training: { batchSize: 8, stepsPerEpoch: 4, testBatches: 1, maxEpochs: 9 },
  curriculum: { threshold: 0.55, stopN: 5 },
};

/** The same with numbers that go bad in epoch 11, after an explosion in epoch 7; best was epoch 5. */
export const EXPLOSIVE = {
  ...TINY,
  training: { ...TINY.training, maxEpochs: 60, learningRate: 10, clipNorm: 1e6 },
  curriculum: { threshold: 0.9, startN: 15, stopN: 128 },
  seed: 1,
};

/** What takes no time to measure. */
export const QUICK_MEASURES = [
  { name: 'timescales', settings: { steps: 60, trials: 2, lag: 10 } },
  { name: 'damage', settings: { bits: 20, trials: 2 } },
];

/** Writes a plan where a sweep in that folder is begun from. */
export function writePlan(plan: object, folder = freshFolder()) {
  const path = `${folder}.plan.json`;
  writeFileSync(path, JSON.stringify(plan));
  return { folder, path };
}

/** Does the sweep of a plan in this process. */
export async function runSweep(plan: object, into?: string, ...more: string[]) {
  const { folder, path } = writePlan(plan, into);
  return { folder, path, ...(await run(['sweep', path, '--out', folder, '--jobs', '1', ...more])) };
}
