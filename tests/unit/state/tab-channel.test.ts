import { expect, test, vi } from 'vitest';
import { TabChannel } from '../../../src/state/storage/tab-channel';

test('without locks a run belongs to the tab that answers for it, and to nobody once that has given it back', async () => {
  const [one, other] = [new TabChannel(), new TabChannel()];
  const release = await one.hold('a');
  expect(release).toBeTypeOf('function');
  expect(await other.hold('a')).toBeUndefined();
  expect(await other.held(['a', 'b'])).toEqual(new Set(['a']));
  expect(await one.held(['a', 'b'])).toEqual(new Set(['a']));
  const releaseOther = await other.hold('b');
  expect(await one.held(['a', 'b'])).toEqual(new Set(['a', 'b']));
  release?.();
  const again = await other.hold('a');
  expect(again).toBeTypeOf('function');
  again?.();
  releaseOther?.();
});

test('where tabs cannot ask one another a run can always be had', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const tab = new TabChannel();
  expect(await tab.hold('a')).toBeTypeOf('function');
  expect(await tab.held(['a', 'b'])).toEqual(new Set(['a']));
  vi.unstubAllGlobals();
});
