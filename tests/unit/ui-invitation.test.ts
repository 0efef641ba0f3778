import { expect, test } from 'vitest';
import { defaultLanes } from '../../src/config/default-lanes';
import { type Lane, newLane } from '../../src/state/lane';
import { invitationWords } from '../../src/ui/layout/invitation-words';

const lanes = (part: Partial<Lane>): Lane[] =>
  defaultLanes().map((config, id) => ({ ...newLane(id, config), ...part }));
const wasm = { engine: 'wasm', backend: 'WebAssembly SIMD' } as const;
const timed = (stepsPerSecond: number) =>
  lanes({ status: 'paused', engine: wasm, candidates: [{ ...wasm, stepsPerSecond }] });
const recorded = lanes({}).map((lane, i) => ({ ...lane, step: [20_600, 3200][i] }));

test('the invitation says how long the recorded run takes at the pace of this engine', () => {
  expect(invitationWords(timed(1000), recorded)).toBe('in this browser, about 21 s');
  expect(invitationWords(timed(100), recorded)).toBe('in this browser, about 3 min');
});

test('or how long an epoch takes, and nothing of an engine that was not timed', () => {
  expect(invitationWords(timed(10), undefined)).toBe('in this browser, about 20 s an epoch');
  expect(invitationWords(lanes({ status: 'paused', engine: wasm, candidates: [] }), recorded)).toBe(
    'in this browser',
  );
});

test('while an engine is chosen it says so, or that what was asked is to come', () => {
  expect(invitationWords(lanes({}), recorded)).toBe('choosing the quickest engine …');
  expect(invitationWords(lanes({ asked: 'play' }), recorded)).toBe('begins in a moment …');
});
