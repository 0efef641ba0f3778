import { expect, test } from 'vitest';
import { Turns } from '../../../src/worker/turns';

test('a run alone has the turn at once, and again after each epoch', async () => {
  const turns = new Turns();
  const alone = { epoch: 0 };
  await turns.take(alone);
  turns.pass(alone);
  expect(turns.has(alone)).toBe(false);
  await turns.take(alone);
  expect(turns.has(alone)).toBe(true);
});

test('of those that wait the one goes on that has come least far, the first among equals', async () => {
  const turns = new Turns();
  const [first, behind, ahead, equal] = [{ epoch: 0 }, { epoch: 2 }, { epoch: 7 }, { epoch: 2 }];
  const order: object[] = [];
  await turns.take(first);
  for (const run of [ahead, behind, equal]) void turns.take(run).then(() => order.push(run));
  for (const run of [first, behind, equal, ahead]) {
    turns.pass(run);
    await Promise.resolve();
  }
  expect(order).toEqual([behind, equal, ahead]);
});

test('one that has not the turn cannot give it away', async () => {
  const turns = new Turns();
  const [one, other] = [{ epoch: 0 }, { epoch: 0 }];
  await turns.take(one);
  void turns.take(other);
  turns.pass(other);
  expect(turns.has(one)).toBe(true);
});
