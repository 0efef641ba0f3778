import { beforeEach, expect, test, vi } from 'vitest';
import { AnalysisClient } from '../../../src/worker/analysis-client';

/** A worker that notes what it is told. */
class SilentWorker {
  static all: SilentWorker[] = [];
  told: string[] = [];
  constructor() {
    SilentWorker.all.push(this);
  }
  postMessage({ kind }: { kind: string }): void {
    this.told.push(kind);
  }
}

beforeEach(() => {
  SilentWorker.all = [];
  vi.stubGlobal('Worker', SilentWorker);
});

test('the worker that was made ready is the one that is asked', () => {
  const client = new AnalysisClient();
  expect(SilentWorker.all).toHaveLength(0);
  client.prepare();
  client.prepare();
  client.setTraining(true);
  client.analyse('sequence', {} as never, {} as never, { priority: 'asked' });
  expect(SilentWorker.all.map(({ told }) => told)).toEqual([['training', 'training', 'analyse']]);
});
