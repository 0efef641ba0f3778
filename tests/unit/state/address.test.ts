import { beforeEach, expect, test, vi } from 'vitest';
import { defaultLanes } from '../../../src/config/default-lanes';
import { Address } from '../../../src/state/address';
import { type Lane, newLane } from '../../../src/state/lane';
import { addressIsRead } from '../../../src/state/replace-address';

const lanes = defaultLanes().map((config, id) => newLane(id, { ...config, seed: 7 }));
const location = { href: '' };
const replaceState = vi.fn((_state: unknown, _title: string, href: string) => {
  location.href = href;
});

beforeEach(() => {
  location.href = 'https://example.org/#v=1';
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('window', { location, history: { state: null, replaceState }, addEventListener: () => {} });
  replaceState.mockClear();
  return () => vi.unstubAllGlobals();
});

test('an address that somebody has put there is not written over before it is begun with', () => {
  addressIsRead();
  vi.useFakeTimers();
  const address = new Address(() => 'run');
  address.follow(lanes);
  vi.runAllTimers();
  vi.useRealTimers();
  expect(location.href).toMatch(/#v=1&seed=7$/);

  location.href = 'https://example.org/#v=1&units=9'; // of which the page hears a moment later
  address.write();
  expect(location.href).toMatch(/units=9$/);
  addressIsRead();
  address.write();
  expect(location.href).toMatch(/#v=1&seed=7$/);
  expect(replaceState).toHaveBeenCalledTimes(2);
});

test('it follows settings, not training; where the browser refuses, it is tried again', () => {
  addressIsRead();
  vi.useFakeTimers();
  const address = new Address(() => 'run');
  const trainedTo = (epoch: number, from: readonly Lane[]) => from.map((lane) => ({ ...lane, epoch }));
  address.follow(lanes);
  vi.runAllTimers();
  address.follow(trainedTo(1, lanes));
  expect(vi.getTimerCount()).toBe(0);

  replaceState.mockImplementationOnce(() => {
    throw new DOMException('too often', 'SecurityError');
  });
  const changed = lanes.map((lane) => ({ ...lane, draft: { ...lane.draft, seed: 8 } }));
  address.follow(changed);
  vi.runAllTimers();
  expect(location.href).toMatch(/seed=7$/);
  address.follow(trainedTo(2, changed));
  vi.runAllTimers();
  expect(location.href).toMatch(/seed=8$/);
  vi.useRealTimers();
});
