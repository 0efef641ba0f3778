import { expect, test } from 'vitest';
import { defaultConfig } from '../../../src/config/schema';
import { newLane } from '../../../src/state/lane';
import { receive } from '../../../src/state/receive';
import type { Event, Telemetry } from '../../../src/worker/protocol';

const telemetry = (part: Partial<Telemetry> = {}): Telemetry => ({
  activity: 'running',
  epoch: 0,
  step: 0,
  heads: [2],
  reached: 1,
  stepsPerSecond: 0,
  records: [],
  losses: [],
  ...part,
});
const record = { epoch: 1, step: 200, heads: [2], loss: 0.4, accuracy: { 2: 1 }, promoted: true };
const started = (part: Partial<Telemetry>, history = [] as (typeof record)[]): Event => ({
  kind: 'started',
  runId: 1,
  engine: { engine: 'reference', backend: 'plain TypeScript' },
  candidates: [],
  history,
  telemetry: telemetry({ activity: 'paused', ...part }),
});

test('a lane gathers what its worker tells', () => {
  const tau = Float32Array.of(1, 2);
  const events: Event[] = [
    started({ tau, accuracy: { 2: 0.5 } }),
    { kind: 'telemetry', runId: 1, telemetry: telemetry({ step: 10, losses: [{ step: 10, value: 0.7 }] }) },
    {
      kind: 'telemetry',
      runId: 1,
      telemetry: telemetry({
        step: 200,
        epoch: 1,
        heads: [2, 3],
        reached: 2,
        records: [record],
        tau: Float32Array.of(1, 3),
      }),
    },
  ];
  const lane = events.reduce(receive, newLane(0, defaultConfig));
  expect(lane).toMatchObject({ status: 'running', epoch: 1, reached: 2, records: [record], tauStart: tau });
  expect(lane.tau).toEqual(Float32Array.of(1, 3));
  expect(lane.accuracy).toEqual({ 2: 0.5 });
  expect(lane.losses.points).toEqual([{ step: 10, value: 0.7 }]);
});

test('a lane that goes on from a file shows its past, and no start it has not seen', () => {
  const opened = receive(newLane(0, defaultConfig), started({ step: 200, epoch: 1 }, [record]));
  expect(opened.records).toEqual([record]);
  expect(opened.losses.points).toEqual([{ step: 200, value: 0.4 }]);
  expect(opened.tauStart).toBeUndefined();
});

test('a message that changes nothing leaves the arrays of the lane as they are', () => {
  const lane = receive(newLane(0, defaultConfig), started({ tau: Float32Array.of(1) }, [record]));
  const next = receive(lane, { kind: 'telemetry', runId: 1, telemetry: telemetry({ step: 3 }) });
  expect(next.records).toBe(lane.records);
  expect(next.losses).toBe(lane.losses);
  expect(next.tau).toBe(lane.tau);
});

test('a failed lane says why and keeps what it had', () => {
  const lane = receive(newLane(0, defaultConfig), started({ step: 200 }, [record]));
  const failed = receive(lane, { kind: 'failed', runId: 1, message: 'the GPU is lost' });
  expect(failed).toMatchObject({ status: 'failed', trouble: { message: 'the GPU is lost' }, step: 200 });
});
