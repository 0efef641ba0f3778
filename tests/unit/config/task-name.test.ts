import { expect, test } from 'vitest';
import { configsOf, PRESETS } from '../../../src/config/presets';
import { defaultConfig } from '../../../src/config/schema';
import { nameOfN, placeWords, shortNameOfN, streamPlace } from '../../../src/config/task-name';

const [stream] = configsOf(PRESETS.gain);

test('an N of a mix is called by its task, of one task by its number', () => {
  expect([1, 2, 3, 4].map((N) => nameOfN(stream.task, N))).toEqual([
    'parity 2',
    'DMS 3',
    'parity 3',
    'DMS 2',
  ]);
  expect(nameOfN(defaultConfig.task, 3)).toBe('N = 3');
  expect(shortNameOfN(defaultConfig.task, 3)).toBe('3');
});

test('a stream is in a block, and stays in its last one when it is over', () => {
  const at = (epoch: number, N: number) => streamPlace(stream, { epoch, heads: [N] });
  expect(placeWords(at(2, 3) as NonNullable<ReturnType<typeof at>>)).toBe('block 3 of 8: parity 3');
  expect(at(8, 1)).toMatchObject({ block: 8, blocks: 8 });
  expect(streamPlace(defaultConfig, { epoch: 2, heads: [3] })).toBeUndefined();
});
