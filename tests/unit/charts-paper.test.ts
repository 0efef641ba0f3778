import { describe, expect, test } from 'vitest';
import { paperOf } from '../../src/config/paper';
import { paperLines, spokenPaper } from '../../src/ui/figures/paper/lines';
import { placePaper, within } from '../../src/ui/figures/paper/place';
import { linear } from '../../src/ui/kit/geometry';
import { smallConfig } from '../support/config';
import { laneOf } from '../support/story';

const area = { left: 30, top: 20, right: 330, bottom: 220 };
const scale = {
  x: linear({ min: 0, max: 100, ticks: [] }, area.left, area.right),
  y: linear({ min: 0, max: 20, ticks: [] }, area.bottom, area.top),
};
const single = laneOf({ kind: 'single' });
const multi = laneOf({ id: 1, kind: 'multi' });

describe('what the paper found', () => {
  test('is there for networks that learn parity and their τ, with a curriculum of its own', () => {
    expect(paperOf(single.config)?.networkTau?.at(-1)).toEqual({ x: 30, y: 7.1 });
    expect(paperOf(multi.config)?.networkTau?.at(-1)).toEqual({ x: 30, y: 6.5 });
    const { network, task, curriculum } = smallConfig();
    const unlike = [
      smallConfig({ network: { tau: { ...network.tau, trainable: false } } }),
      smallConfig({ network: { cell: 'gru' } }),
      smallConfig({ network: { density: 0.5 } }),
      smallConfig({ network: { dale: true } }),
      smallConfig({ network: { selfConnections: true } }),
      smallConfig({ task: { ...task, kind: 'dms', p: 0.5 } }),
      smallConfig({ curriculum: { ...curriculum, kind: 'none' } }),
    ];
    for (const config of unlike) expect(paperOf(config)).toBeUndefined();
    expect(paperOf(smallConfig({ curriculum: { kind: 'sliding' } }))?.climb).toBeUndefined();
  });

  test('is a line a curriculum, however many lanes have it, and says which where there are two', () => {
    expect(paperLines([single, laneOf({ id: 2 })], 'climb').map(({ name }) => name)).toEqual(['paper']);
    const both = paperLines([single, multi], 'climb');
    expect(both.map(({ name }) => name)).toEqual(['paper, single-head', 'multi-head']);
    expect(spokenPaper(both.slice(1), 'climb')).toBe('multi-head: N = 2 at epoch 3, N = 11 at epoch 12');
    expect(paperLines([laneOf({ kind: 'none' })], 'climb')).toEqual([]);
  });
});

describe('a line of the paper', () => {
  test('ends where the axes end, which stay as they are', () => {
    const [placed] = placePaper(paperLines([single], 'climb'), scale, area, { marks: [], line: [] });
    // N = 20 in epoch 99 is the top of these axes.
    expect(placed.corners.at(-1)).toEqual({ x: scale.x(99), y: area.top });
    expect(placed.dots).toHaveLength(4);
    expect(placed.label?.box.right).toBeLessThanOrEqual(area.right);
  });

  test('is cut between two of its corners, on either axis', () => {
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    const line = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));
    expect(within(line([-5, 5], [15, 5]), box)).toEqual(line([0, 5], [10, 5]));
    expect(within(line([0, 5], [5, 5], [10, -5]), box)).toEqual(line([0, 5], [5, 5], [7.5, 0]));
    expect(within(line([11, 5], [15, 5]), box)).toEqual([]);
    expect(within(line([0, -1], [10, -1]), box)).toEqual([]);
  });

  test('has its words where no mark is', () => {
    const lines = paperLines([single], 'climb');
    const free = placePaper(lines, scale, area, { marks: [], line: [] })[0].label?.box;
    if (!free) throw new Error('it has no words');
    const moved = placePaper(lines, scale, area, { marks: [free], line: [] })[0].label?.box;
    expect(moved).toBeDefined();
    expect(moved).not.toEqual(free);
  });

  test('that lies outside of the axes is not named', () => {
    const far = [
      {
        name: 'paper',
        points: [
          { x: 200, y: 5 },
          { x: 300, y: 6 },
        ],
      },
    ];
    expect(placePaper(far, scale, area, { marks: [], line: [] })[0]).toEqual({
      name: 'paper',
      corners: [],
      dots: [],
      spreads: [],
    });
  });
});
