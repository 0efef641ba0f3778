import { expect, test } from 'vitest';
import { measureBandit } from '../../../src/neighbours/bandit/measure';
import { rootsAt } from '../../../src/neighbours/membrane/feedback';
import { DEFAULT_SETTINGS } from '../../../src/neighbours/membrane/settings';
import { measureModules } from '../../../src/neighbours/modules/measures';
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

test('bandit prints what each agent loses, its α and its T', async () => {
  const { out } = await run('neighbours bandit --worlds 2 --block 1000 --seed 3'.split(' '));
  const { agents, spans, checkpoints, ...settings } = JSON.parse(out);
  expect(settings).toEqual({ p: 0.4, block: 1000, noise: 2, worlds: 2, seed: 3 });
  const measured = measureBandit({ chance: 0.4, block: 1000, noise: 2 }, 3, 2);
  expect(agents.doyaDayu.total.mean).toBe(measured['doyaDayu.total']);
  expect(agents.doyaDayu.alpha.early).toBe(measured['doyaDayu.earlyRate']);
  expect(agents.fullOracle.total.mean).toBeLessThan(agents.boltzmann.total.mean);
  expect(agents.ducb.sinceChange).toHaveLength(spans.length);
  expect(agents.ducb.cumulative).toHaveLength(checkpoints.length);
});

test('modules prints F of each network by three measures, and over networks', async () => {
  const { out } = await run('neighbours modules --units 4 --wires 2 --networks 2 --seed 5'.split(' '));
  const { networks, F, ...others } = JSON.parse(out);
  expect(others).toMatchObject({ wires: 2, units: 4, noise: 0.3, onset: 1, shared: false });
  expect(networks.map(({ seed }: { seed: number }) => seed)).toEqual([5, 6]);
  const first = measureModules({ wires: 2, units: 4, noise: 0.3, onset: 1, shared: false }, 5);
  expect(networks[0].F.probe).toEqual([1, 2, 3, 4, 5].map((t) => first[`probe${t}`]));
  expect(networks[0].accuracy).toBe(first.accuracy);
  expect(F.silencing.mean).toBeCloseTo((networks[0].F.silencing + networks[1].F.silencing) / 2, 12);
});

test.each([
  ['neighbours', 'the neighbour is missing: expected modules, bandit, membrane'],
  ['neighbours wall', 'the neighbour "wall" is not one: expected modules, bandit, membrane'],
  ['neighbours modules --units 3 --wires 10', '--wires: 3 neurons have 9 pairs, got 10'],
  ['neighbours bandit --block 300', '--block: expected a divisor of 8000, got 300'],
  ['neighbours membrane --wall thick', '--wall: expected swells or shrinks, got "thick"'],
  ['neighbours membrane --c0 0', '--c0: expected a number from 0.001 to 1000, got "0"'],
])('%s is answered in one line', async (line, said) => {
  const { code, err } = await run(line.split(' '));
  expect(code).toBe(2);
  expect(err).toContain(said);
});
