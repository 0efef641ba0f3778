import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bench, sizesOf } from '../../../src/cli/bench';
import { race } from '../../../src/cli/race';
import { SIZES } from '../../../src/engines/workload';
import { TestTerminal } from '../../support/cli';

const short = { rounds: 2, ms: 1 };

test('bench says for every engine and size how long a training step takes', async () => {
  const terminal = new TestTerminal();
  const { results } = await bench(['--sizes', 'play', '--against', 'naive'], terminal, short);
  expect(terminal.out).toBe('');
  expect(terminal.err).toMatch(/^warming up at play size\n/);

  const engines = results.map(({ engine }) => engine).filter((engine) => engine !== 'pytorch');
  expect(engines).toEqual(['wasm', 'reference', 'naive']);
  for (const { engine, size, msPerStep, quartiles, gflops, shareOfPeak, rounds } of results) {
    expect({ size, rounds }).toEqual({ size: 'play', rounds: short.rounds });
    expect(msPerStep).toBeGreaterThan(0);
    expect(quartiles[0]).toBeLessThanOrEqual(msPerStep);
    expect(quartiles[1]).toBeGreaterThanOrEqual(msPerStep);
    expect(gflops * msPerStep).toBeCloseTo((2 * 64 ** 2 * 64 * 59) / 1e6, 8);
    expect(shareOfPeak).toEqual(engine === 'wasm' ? expect.any(Number) : undefined);
  }
});

test('cells with gates are timed where one asks for them; the naive contender has none', async () => {
  const { results } = await bench(['--sizes', 'play-lstm', '--against', 'naive'], new TestTerminal(), short);
  const engines = results.map(({ engine }) => engine).filter((engine) => engine !== 'pytorch');
  expect(engines).toEqual(['wasm', 'reference']);
  for (const { gflops, msPerStep } of results) {
    expect(gflops * msPerStep).toBeCloseTo((2 * 4 * 64 ** 2 * 64 * 59) / 1e6, 7);
  }
  expect(sizesOf(undefined)).toEqual(['play', 'medium', 'paper']);
});

test('rounds interleave; medians and quartiles are over rounds; slow ones have three', async () => {
  const order: string[] = [];
  const contender = (engine: string, times: number[]) => ({
    engine,
    size: 'play' as const,
    measure: () => {
      order.push(engine);
      return { ms: times.shift() ?? 0, peak: 100 };
    },
  });
  const [quick, slow] = await race(
    [contender('quick', [5, 1, 4, 2, 3]), contender('slow', [9000, 7000, 8000])],
    5,
    () => {},
  );
  expect(order.slice(0, 4)).toEqual(['quick', 'slow', 'quick', 'slow']);
  expect(quick).toMatchObject({ msPerStep: 3, quartiles: [2, 4], rounds: 5 });
  expect(quick.shareOfPeak).toBeCloseTo(quick.gflops / 100, 10);
  expect(slow).toMatchObject({ msPerStep: 8000, quartiles: [7500, 8500], rounds: 3 });
});

test.each([
  [
    ['--sizes', 'play,huge'],
    '--sizes: expected some of play,medium,paper,play-gru,play-lstm,play-told, got "huge"',
  ],
  [['--sizes', ''], '--sizes: expected some of play,medium,paper,play-gru,play-lstm,play-told, got ""'],
  [['--against', 'jax'], '--against: expected naive, got "jax"'],
])('%j is refused', async (args, sentence) => {
  await expect(bench(args, new TestTerminal(), short)).rejects.toThrow(sentence);
});

test('PyTorch is given the same sizes', () => {
  const script = readFileSync('tests/bench/pytorch.py', 'utf8');
  const common = Object.entries(SIZES).filter(([, { spec }]) => spec.network.context === 'none');
  const sizes = common.map(([name, { spec, length, heads }]) => {
    const numbers = [spec.network.units, spec.batchSize, length, heads.count];
    return `    "${name}": (${numbers.join(', ')}, "${spec.network.cell}"),`;
  });
  expect(script).toContain(`SIZES = {\n${sizes.join('\n')}\n}`);
});
