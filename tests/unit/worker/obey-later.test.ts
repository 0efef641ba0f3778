import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultOf, NOT_LOADED } from '../../../src/worker/fault';
import { obeyLater } from '../../../src/worker/obey-later';

/** What a worker is told before it can obey waits for it; where it never can, that is said. */

beforeEach(() => {
  vi.stubGlobal('self', {});
  vi.stubGlobal('reportError', vi.fn());
});
afterEach(() => vi.unstubAllGlobals());

const tell = (data: string) => self.onmessage?.({ data } as MessageEvent);

test('what it is told is done in its order, before and after its script is there', async () => {
  const told: string[] = [];
  let arrive = (_: { obey(order: string): void }) => {};
  obeyLater<string>(() => new Promise((resolve) => (arrive = resolve)));
  for (const order of ['start', 'play']) tell(order);
  expect(told).toEqual([]);
  arrive({ obey: (order) => told.push(order) });
  tell('pause');
  await vi.waitFor(() => expect(told).toEqual(['start', 'play', 'pause']));
  expect(reportError).not.toHaveBeenCalled();
});

test('a script that does not come is a fault of the worker', async () => {
  obeyLater(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  await vi.waitFor(() => expect(reportError).toHaveBeenCalledWith(new Error(NOT_LOADED)));
});

test.each([
  ['Uncaught Error: the worker could not be loaded', NOT_LOADED], // Chromium
  ['Error: the worker could not be loaded', NOT_LOADED], // Firefox and Safari
  ['', NOT_LOADED],
  [undefined, NOT_LOADED],
  ['Uncaught RangeError: out of room', 'RangeError: out of room'],
])('%s', (message, words) => {
  expect(faultOf({ message })).toBe(words);
});
