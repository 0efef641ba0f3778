import { describe, expect, test } from 'vitest';
import { branchesOf, differentialPermeability, stateOf } from '../../../src/neighbours/membrane/branches';
import { after, latch, restOf, velocity } from '../../../src/neighbours/membrane/dynamics';
import { answer, bistableRange, rootsAt } from '../../../src/neighbours/membrane/feedback';
import { jumpsOf } from '../../../src/neighbours/membrane/jumps';
import {
  DEFAULT_SETTINGS,
  type MembraneSettings,
  PUSHES,
  WALL,
} from '../../../src/neighbours/membrane/settings';
import {
  concentrationAt,
  flux,
  meanInside,
  partitioning,
  permeability,
} from '../../../src/neighbours/membrane/transport';

const wall = (c0: number, kind: Partial<MembraneSettings> = {}): MembraneSettings => ({
  ...DEFAULT_SETTINGS,
  c0,
  ...kind,
});
const shrinking = { swells: false };
const pushes = [0.01, 0.5, 2, 5, 8, 12, 20];
const walls = [0.05, 0.2, 0.4].flatMap((phi) => [true, false].map((attracts) => ({ phi, attracts })));

/** The integral of a function, by Simpson's rule. */
function integral(fn: (x: number) => number, from: number, to: number, steps = 4000): number {
  const h = (to - from) / steps;
  let sum = fn(from) + fn(to);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * fn(from + i * h);
  return (sum * h) / 3;
}

describe('closed forms', () => {
  test.each(walls)('φ = $phi, attracts $attracts: flux and solute inside agree with quadrature', (each) => {
    const settings = wall(1.5, each);
    const { phi } = each;
    const [P, K] = [permeability(phi, settings), partitioning(phi, settings)];
    const half = WALL.d / 2;
    for (const f of pushes) {
      // (y e^{−fx})′ = −j e^{−fx}/P(x): integrated over the whole slab, and up to x.
      const weight = (x: number) => Math.exp(-f * x);
      const [left, inner, right] = [
        integral(weight, -0.5, -half),
        integral(weight, -half, half) / P,
        integral(weight, half, 0.5),
      ];
      const j = (1.5 * (Math.exp(f / 2) - Math.exp(-f / 2))) / (left + inner + right);
      expect(Math.abs(flux(f, P, 1.5) / j - 1), `j at ${f}`).toBeLessThan(1e-4);
      const y = (x: number) =>
        Math.exp(f * x) * (1.5 * Math.exp(f / 2) - j * (left + integral(weight, -half, x, 200) / P));
      const inside = (K * integral(y, -half, half, 200)) / WALL.d;
      expect(Math.abs(meanInside(f, phi, settings) / inside - 1), `c_in at ${f}`).toBeLessThan(1e-4);
      const drawn = integral((x) => concentrationAt(x, f, phi, settings), -half + 1e-9, half - 1e-9, 200);
      expect(Math.abs(drawn / WALL.d / inside - 1), `c(x) at ${f}`).toBeLessThan(1e-4);
      expect(concentrationAt(-0.5, f, phi, settings)).toBeCloseTo(1.5, 9);
      expect(concentrationAt(0.5, f, phi, settings)).toBeCloseTo(1.5, 9);
    }
  });

  test('limits: no wall, hardly a push, and a push that would overflow', () => {
    for (const f of pushes) expect(flux(f, 1, 2)).toBeCloseTo(2 * f, 10);
    const P = 0.05;
    expect(flux(1e-6, P, 2) / 1e-6).toBeCloseTo(2 / (1 + (1 / P - 1) * WALL.d), 5);
    expect(flux(0, P, 2)).toBe(0);
    const settings = wall(2);
    expect(meanInside(0, 0.2, settings)).toBeCloseTo(2 * partitioning(0.2, settings), 6);
    expect(flux(2000, P, 2)).toBeCloseTo(4000, 6);
    expect(Number.isFinite(meanInside(2000, 0.4, settings))).toBe(true);
  });

  test('P of the four walls', () => {
    const attracting = wall(1, { attracts: true });
    expect(permeability(WALL.swollen, attracting)).toBeCloseTo(0.984, 3);
    expect(permeability(WALL.collapsed, attracting)).toBeCloseTo(0.202, 3);
    expect(permeability(WALL.swollen, wall(1))).toBeCloseTo(0.54, 3);
    expect(permeability(WALL.collapsed, wall(1))).toBeCloseTo(0.00166, 5);
  });

  test('solute piles up before a tight wall', () => {
    expect(concentrationAt(-WALL.d / 2 - 1e-6, 5, WALL.collapsed, wall(1.5))).toBeCloseTo(5.2, 1);
  });
});

describe('golden: the nearest stable branch over 800 pushes of 0.02 to 20', () => {
  test.each([
    { c0: 1.5, kind: {}, rising: [8.05, 0.393, 0.05, 0.175, 10.9], falling: [2.75, 0.058, 0.4, 2.9, 0.0168] },
    {
      c0: 0.8,
      kind: {},
      rising: [10.42, 0.39, 0.092, 0.225, 7.19],
      falling: [8.15, 0.173, 0.4, 3.04, 0.083],
    },
    {
      c0: 0.4,
      kind: {},
      rising: [13.12, 0.391, 0.2, 0.266, 3.44],
      falling: [12.17, 0.252, 0.4, 1.87, 0.164],
    },
    {
      c0: 0.6,
      kind: shrinking,
      rising: [19.05, 0.06, 0.4, 11.3, 1.86],
      falling: [9.72, 0.2, 0.051, 2.62, 5.41],
    },
  ])('repulsive at c0 = $c0, $kind', ({ c0, kind, rising, falling }) => {
    const settings = wall(c0, kind);
    const found = jumpsOf(settings);
    for (const [jumps, golden] of [
      [found.rising, rising],
      [found.falling, falling],
    ] as const) {
      expect(jumps).toHaveLength(1);
      const [{ push, before, after }] = jumps;
      const found = [push, before.phi, after.phi, before.j, after.j];
      for (const [i, value] of found.entries()) expect(Math.abs(value / golden[i] - 1)).toBeLessThan(0.01);
    }
  });

  test('attractive and shrinking at c0 = 0.1 stays swollen, and swells at 2.0 if it had collapsed', () => {
    const settings = wall(0.1, { attracts: true, swells: false });
    const { rising, falling } = jumpsOf(settings);
    expect(rising).toEqual([]);
    expect(falling).toHaveLength(1);
    const [{ push, before, after }] = falling;
    expect(push).toBeCloseTo(2, 1);
    for (const [value, golden] of [
      [before.phi, 0.394],
      [after.phi, 0.05],
      [before.j, 0.076],
      [after.j, 0.196],
    ])
      expect(Math.abs(value / golden - 1)).toBeLessThan(0.01);
  });
});

test('jumps go up tenfold and down by more than three, and the sign of B turns the effect', () => {
  const [shuts, opens] = branchesOf(wall(1.5)).jumps;
  expect(opens).toMatchObject({ rising: true, from: 'shut', to: 'open' });
  expect(opens.after / opens.before).toBeCloseTo(62, 0);
  expect(shuts).toMatchObject({ rising: false, from: 'open', to: 'shut' });
  expect(shuts.before / shuts.after).toBeCloseTo(173, 0);
  const collapse = branchesOf(wall(0.6, shrinking)).jumps.find(({ rising }) => rising);
  expect(collapse).toMatchObject({ from: 'open', to: 'shut' });
  expect((collapse?.before ?? 0) / (collapse?.after ?? 1)).toBeGreaterThan(3);
  // What repels is pushed into the wall by a stronger push; what attracts is held back by it less.
  const change = (attracts: boolean) => {
    const settings = wall(1, { attracts });
    return meanInside(8, WALL.collapsed, settings) / meanInside(0.5, WALL.collapsed, settings);
  };
  expect(change(false)).toBeGreaterThan(1.5);
  expect(meanInside(1, 0.4, wall(1))).toBeLessThan(1);
  expect(meanInside(1, 0.4, wall(1, { attracts: true }))).toBeGreaterThan(1);
});

test('hysteresis wherever there are two walls, none where feedback is negative', () => {
  for (const settings of [wall(1.5), wall(0.8), wall(0.6, shrinking), wall(3), wall(0.3)]) {
    const { stable, jumps } = branchesOf(settings);
    expect(stable).toHaveLength(2);
    const [up, down] = [true, false].map((rising) => jumps.find((each) => each.rising === rising)?.push);
    expect(up ?? 99).toBeGreaterThan(down ?? 0);
  }
  for (const c0 of [0.1, 0.5, 1, 2, 10]) {
    const { stable, unstable, jumps } = branchesOf(wall(c0, { attracts: true }));
    expect([stable.length, unstable.length, jumps.length]).toEqual([1, 0, 0]);
  }
});

describe('the map', () => {
  test('its border is where one root becomes three', () => {
    for (const { kind, pushes } of [
      { kind: {}, pushes: [0.5, 3, 7, 11] },
      { kind: shrinking, pushes: [8, 11, 19] },
      { kind: { attracts: true, swells: false }, pushes: [0.5, 3, 7, 11] },
    ])
      for (const push of pushes) {
        const [low, high] = bistableRange(push, wall(1, kind)) ?? [0, 0];
        const count = (c0: number) => rootsAt(push, wall(c0, kind)).length;
        const counts = [low * 0.995, low * 1.005, high * 0.995, high * 1.005].map(count);
        expect(counts, `at ${push}`).toEqual([1, 3, 3, 1]);
      }
    // A repulsive wall that shrinks holds itself back under a weak push, and not under a strong one.
    expect(bistableRange(7, wall(1, shrinking))).toBeUndefined();
    expect(bistableRange(18, wall(1))).toBeUndefined();
    expect(bistableRange(5, wall(1, { attracts: true }))).toBeUndefined();
  });

  test('repulsive and swelling reaches c0 = 8.5 at small pushes, not 3.4: saturated roots count', () => {
    const [low, high] = bistableRange(0.02, wall(1)) ?? [0, 0];
    expect(low).toBeCloseTo(1.68, 2);
    expect(high).toBeCloseTo(8.55, 2);
    // At c0 = 6 the open wall is φ_s to ten digits: a search that ends at φ_s sees one root there.
    const roots = rootsAt(0.02, wall(6));
    expect(roots.map(({ stable }) => stable)).toEqual([true, false, true]);
    expect(roots[2].phi).toBeCloseTo(WALL.swollen, 10);
  });

  test('over all pushes: from 0.027 and 0.113, and from 0.156 where it swells', () => {
    const reach = (kind: Partial<MembraneSettings>) => {
      const ranges = PUSHES.flatMap((push) => {
        const range = bistableRange(push, wall(1, kind));
        return range ? [range] : [];
      });
      return [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))];
    };
    const close = (found: number[], expected: number[]) => {
      for (const [i, value] of found.entries()) expect(Math.abs(value / expected[i] - 1)).toBeLessThan(0.01);
    };
    // The table had .027–.52 (attractive), .15–.71 and .24–3.4: it stopped at coarse steps of c0 and at the roots it saw.
    close(reach({ attracts: true, swells: false }), [0.0265, 0.575]);
    close(reach(shrinking), [0.1131, 0.775]);
    close(reach({}), [0.156, 8.551]);
  });
});

test('every root is one, and stable ones are where φ comes to rest', () => {
  for (const settings of [wall(1.5), wall(1.5, { w: 0.02 }), wall(0.6, shrinking), wall(8, { w: 0.5 })])
    for (const push of [0, 3, 6, 12]) {
      for (const { phi, cIn, stable } of rootsAt(push, settings)) {
        expect(answer(cIn, settings)).toBe(phi);
        expect(meanInside(push, phi, settings) / cIn).toBeCloseTo(1, 8);
        const above = velocity(phi + 1e-6, push, settings) - velocity(phi - 1e-6, push, settings);
        expect(above < 0).toBe(stable);
      }
      for (const phi of [0.05, 0.15, 0.3, 0.4])
        expect(after(60, phi, push, settings)).toBeCloseTo(restOf(phi, push, settings).phi, 4);
    }
});

test('a single wall is named by its polymer, two by each other', () => {
  const settings = wall(1.5);
  const [shut, , open] = rootsAt(5, settings);
  expect([stateOf(shut, [shut, open]), stateOf(open, [shut, open])]).toEqual(['shut', 'open']);
  expect(stateOf(shut, [shut])).toBe('shut');
  expect(stateOf(open, [open])).toBe('open');
});

test('a little more push adds most just before the jump, and at an open wall as much as no wall', () => {
  const settings = wall(1.5);
  const [shut, open] = branchesOf(settings).stable.map((branch) =>
    differentialPermeability(branch, settings),
  );
  expect(shut[shut.length - 1].value).toBe(Math.max(...shut.map(({ value }) => value)));
  expect(shut[shut.length - 1].value / shut[0].value).toBeGreaterThan(20);
  expect(open[open.length - 1].value).toBeCloseTo(1, 1);
});

test('a latch: one push opens it, the next changes nothing, letting go shuts it', () => {
  const pulse = (push: number, time: number) => ({ push, time });
  const sequence = [5, 9, 5, 9, 5, 1, 5].map((push) => pulse(push, 3));
  const { points, states } = latch(sequence, WALL.collapsed, wall(1.5));
  expect(states).toEqual(['shut', 'open', 'open', 'open', 'open', 'shut', 'shut']);
  expect(points[0].phi).toBeCloseTo(WALL.collapsed, 3);
  expect(points[points.length - 1].time).toBeCloseTo(21, 9);
  // Where there is no second wall nothing is kept.
  expect(latch(sequence, WALL.collapsed, wall(0.2)).states).toEqual(Array(7).fill('shut'));
});
