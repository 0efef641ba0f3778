import { expect, test } from 'vitest';
import { rootsAt } from '../../../src/neighbours/membrane/feedback';
import { DEFAULT_SETTINGS } from '../../../src/neighbours/membrane/settings';
import { run } from '../../support/cli';

test('membrane prints jumps, walls, branches and where there are two', async () => {
  const { code, out, err } = await run(['neighbours', 'membrane', '--f', '5']);
  expect([code, err]).toEqual([0, '']);
  const found = JSON.parse(out);
  expect(found.rising).toHaveLength(1);
  expect(found.rising[0].f).toBeCloseTo(8.05, 2);
  expect(found.falling[0].factor).toBeCloseTo(1 / 173, 4);
  expect(found.walls.roots.map(({ phi }: { phi: number }) => phi)).toEqual(
    rootsAt(5, DEFAULT_SETTINGS).map(({ phi }) => phi),
  );
  expect(found.branches.stable).toHaveLength(2);
  expect(found.branches.stable[0][100]).toMatchObject({
    phi: expect.any(Number),
    pSysDelta: expect.any(Number),
  });
  expect(found.bistable[0]).toMatchObject({ f: 0.02, c0: [expect.any(Number), expect.any(Number)] });
});

test('a polymer that attracts and swells has one wall for every push', async () => {
  const { out } = await run('neighbours membrane --solute attracted --wall swells --c0 0.5'.split(' '));
  expect(JSON.parse(out)).toMatchObject({ rising: [], falling: [], bistable: [] });
});

test.each([
  ['neighbours', 'the neighbour is missing: expected membrane'],
  ['neighbours wall', 'the neighbour "wall" is not one: expected membrane'],
  ['neighbours membrane --wall thick', '--wall: expected swells or shrinks, got "thick"'],
  ['neighbours membrane --c0 0', '--c0: expected a number from 0.001 to 1000, got "0"'],
])('%s is answered in one line', async (line, said) => {
  const { code, err } = await run(line.split(' '));
  expect(code).toBe(2);
  expect(err).toContain(said);
});
