import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { RestPoint } from '../../src/analysis/state-space';
import { NeuronStrip } from '../../src/ui/figures/neurons/NeuronStrip';
import { stackMarks } from '../../src/ui/figures/neurons/strip';
import { RestMarks } from '../../src/ui/figures/state-space/RestMarks';
import { lineThrough, type Point } from '../../src/ui/kit/geometry';
import { sceneLayout } from '../../src/ui/neighbours/modules/scene-layout';
import { laneOf } from '../support/story';

/** Words of figures and where they stand, where there is little room. */

const wordsIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*?x="([^"]+)" y="([^"]+)"[^>]*>(.*?)<\/text>/g)].map(([, x, y, words]) => ({
    x: Number(x),
    y: Number(y),
    words: words.replace(/<[^>]*>/g, ''),
  }));

test('the name of a fixed point stands right of it, left of it at an edge or beside another, or nowhere', () => {
  const point: Omit<RestPoint, 'input'> = {
    ...{ place: [0, 0, 0], speed: 0, isFixed: true },
    ...{ eigenvalues: [], kind: 'stable', growing: 0, slowest: 1 },
  };
  const named = (at: readonly Point[]) => {
    const points = (['0', '1', 'mean'] as const).slice(0, at.length).map((input) => ({ ...point, input }));
    const size = { width: 200, height: 100 };
    const props = { points, at, size, pointed: undefined };
    const svg = renderToStaticMarkup(createElement('svg', null, createElement(RestMarks, props)));
    return wordsIn(svg).map(({ x, words }) => [words, at.some((each) => x > each.x) ? 'right' : 'left']);
  };
  expect(named([{ x: 100, y: 50 }])).toEqual([['0', 'right']]);
  expect(named([{ x: 195, y: 50 }])).toEqual([['0', 'left']]);
  const near = { x: 100, y: 50 };
  expect(named([near, near])).toEqual([
    ['0', 'right'],
    ['1', 'left'],
  ]);
  expect(named([near, near, near]).map(([words]) => words)).toEqual(['0', '1']);
});

test('what the outline is stands under how many neurons are at the floor, never in it', () => {
  const lane = laneOf();
  const strip = stackMarks(undefined, undefined, { bins: 40, width: 8, height: 60 });
  const drawn = (outlineWords?: string) =>
    wordsIn(
      renderToStaticMarkup(
        createElement(
          'svg',
          null,
          createElement(NeuronStrip, {
            ...{ lane, name: 'Single-head', strip, outlineWords, silent: [] },
            cloud: { floor: '8 at the floor, τ = 1', facts: 'mean 1.5' },
            area: { left: 8, right: 328, top: 0, bottom: 88 },
            place: { left: 8, bottom: 88, width: 8 },
          }),
        ),
      ),
    );
  const [floor, outline] = drawn('outline: at the start');
  expect(outline.x).toBeLessThan(120);
  expect(outline.y - floor.y).toBeGreaterThan(14);
  expect(drawn()[0].y).toBe(82);
});

test('a line through points has no digits that nobody can see', () => {
  expect(lineThrough([])).toBe('');
  expect(
    lineThrough([
      { x: 0, y: 1.26 },
      { x: 2.04, y: -3.96 },
    ]),
  ).toBe('M0,1.3L2,-4');
});

test('two halves have room for their guesses on the narrowest phones', () => {
  for (const width of [288, 328, 358]) {
    const { guesses, guessWidth, radius, verdict } = sceneLayout(width);
    const places = guesses.flat();
    expect(Math.max(...places.map(({ x }) => x)) + guessWidth).toBeLessThanOrEqual(width);
    expect(guessWidth).toBeGreaterThanOrEqual(60);
    expect(radius).toBeGreaterThan(50);
    // Bars and their digits are 72 px high.
    expect(guesses[0][1].y - guesses[0][0].y).toBeGreaterThan(72);
    expect(verdict.y).toBeGreaterThan(guesses[1][1].y + 72);
  }
  expect(sceneLayout(120).radius).toBeGreaterThan(0);
});
