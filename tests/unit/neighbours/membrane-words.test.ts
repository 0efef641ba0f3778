import { beforeEach, expect, test } from 'vitest';
import type { MembraneSettings } from '../../../src/neighbours/membrane/settings';
import { useMembrane } from '../../../src/state/membrane';
import {
  crossingCaption,
  fluxCaption,
  latchCaption,
  mapCaption,
  noJumpWords,
  slabsCaption,
} from '../../../src/ui/neighbours/membrane/captions';
import { headlineOf } from '../../../src/ui/neighbours/membrane/headline';
import { pulsesOf } from '../../../src/ui/neighbours/membrane/LatchFigure';
import { piecesOf } from '../../../src/ui/neighbours/membrane/pieces';
import { storyOf } from '../../../src/ui/neighbours/membrane/SlabsFigure';
import { viewOf } from '../../../src/ui/neighbours/membrane/view';

beforeEach(() => useMembrane.getState().reset());

const state = () => useMembrane.getState();
const view = () => viewOf(state());
const headline = () =>
  headlineOf(view())
    .map((part) => (typeof part === 'string' ? part : part.bold))
    .join('');
const at = (push: number, settings?: Partial<MembraneSettings>) => {
  if (settings) state().set(settings);
  state().setPush(push);
};

test('at first: two walls, and the present one was pushed open', () => {
  expect(headline()).toBe(
    'The same push, two walls: at f = 5 the open wall passes 6.1, the shut one 0.05. It was pushed past 8.05 once, and it has not forgotten.',
  );
  expect(storyOf(view())).toBe('pushed to 9.2, then eased');
  expect(slabsCaption(view()).news).toBe(
    'At f = 5 both walls hold. This one was pushed open and has stayed so: 131 times the flux.',
  );
  expect(crossingCaption(view()).news).toBe(
    'Three at f = 5. The shut one is lost at 8.05, the open one below 2.75.',
  );
  expect(fluxCaption(view())).toEqual({
    look: 'Drag it to 9 and back.',
    news: 'It jumped × 62 at 8.05 and has not come down since. The way back is ÷ 173, at 2.75.',
  });
  expect(mapCaption(view()).news).toBe('At c0 = 1.5 from 2.75 to 8.05; press the map to go there.');
});

test('let go it shuts, and pushed again it stays shut until it is pushed far enough', () => {
  at(2);
  expect(state().news).toBe('The wall shuts at f = 2.75: the flux goes from 2.9 to 0.0168.');
  expect(headline()).toMatch(/^At f = 2 every wall is shut and passes 0\.01\. Above 2\.75 it will depend on/);
  at(5);
  expect(view().rest.state).toBe('shut');
  expect(storyOf(view())).toBe('let go to 2, then pushed');
  expect(headline()).toMatch(/It was let go below 2\.75 once, and it has not forgotten\.$/);
  expect(slabsCaption(view()).news).toBe(
    'At f = 5 both walls hold. This one was pushed shut and has stayed so: the other passes 131 times the flux.',
  );
  at(9);
  expect(state().news).toBe('The wall opens at f = 8.05: the flux goes from 0.175 to 10.9.');
  at(5);
  expect(view().rest.state).toBe('open');
});

test('while time goes on a wall takes its time', () => {
  at(2);
  at(5);
  state().toggle();
  at(9);
  expect(view().now.phi).toBeCloseTo(0.4, 2);
  expect(headline()).toMatch(/^Pushed at f = 9 the wall opens: it passes /);
  for (let i = 0; i < 200; i++) state().tick(0.1);
  expect(view().now.phi).toBeCloseTo(0.05, 2);
  // A push that does not last leaves it as it was.
  at(2);
  for (let i = 0; i < 200; i++) state().tick(0.1);
  at(9);
  state().tick(0.05);
  at(5);
  for (let i = 0; i < 200; i++) state().tick(0.1);
  expect(view().now.state).toBe('shut');
  state().toggle();
});

test('the other wall can be taken, as if it had been pushed so', () => {
  state().takeOther();
  expect(view().rest.state).toBe('shut');
  expect(headline()).toContain('the shut wall passes 0.05, the open one 6.1.');
  state().takeOther();
  expect(view().rest.state).toBe('open');
});

test('where there is no jump the page says why', () => {
  at(5, { attracts: true });
  expect(noJumpWords(view())).toBe('attract and swells: one wall for every push, nothing to remember');
  expect(headline()).toMatch(/nothing is remembered\.$/);
  at(5, { attracts: false, c0: 0.2 });
  expect(noJumpWords(view())).toBe('no jump at c0 = 0.2: the wall stays shut');
  expect(fluxCaption(view()).news).toBe('No jump at c0 = 0.2: the wall stays shut.');
  at(5, { c0: 0.8, w: 0.5 });
  expect(noJumpWords(view())).toBe('no jump at c0 = 0.8: the wall gives way by degrees');
  at(5, { c0: 10, w: 0.1 });
  expect(noJumpWords(view())).toBe('no jump at c0 = 10: the wall stays open');
  expect(mapCaption(view()).news).toMatch(/nowhere up to 12/);
});

test('a wall that shrinks is shut by a push', () => {
  at(5, { swells: false, attracts: true, c0: 0.1 });
  const { rising, falling } = view();
  expect(rising).toBeUndefined();
  expect(falling).toMatchObject({ from: 'shut', to: 'open' });
  expect(fluxCaption(view()).news).toMatch(/opens × 2\.6, at 2/);
  expect(crossingCaption(view()).news).toMatch(/The shut one is lost below 2\.$/);
});

test('two walls that no push takes to each other', () => {
  at(5, { attracts: true, swells: false, c0: 0.3 });
  expect([view().rising, view().falling]).toEqual([undefined, undefined]);
  expect(fluxCaption(view()).news).toBe('Both walls last to 12: no push takes it from one to the other.');
  expect(headline()).toMatch(/No push takes it from one to the other\.$/);
});

test('pulses go beyond both jumps, and their words come from what the wall did', () => {
  expect(pulsesOf(view()).map(({ push }) => push)).toEqual([5, 9, 5, 9, 5, 1, 5]);
  at(11);
  expect(pulsesOf(view())[0].push).toBe(5.4);
  expect(latchCaption(['shut', 'open', 'open', 'shut']).news).toBe(
    'The first push opens it, the second changes nothing; only letting go shuts it.',
  );
  expect(latchCaption(['open', 'shut', 'shut', 'open']).news).toMatch(/only letting go opens it/);
  expect(latchCaption(['shut', 'open', 'open', 'open']).news).toMatch(/letting go does not shut it/);
  expect(latchCaption(['shut', 'shut', 'shut', 'open']).news).toBe(
    'The pushes change nothing; letting go opens it.',
  );
  expect(latchCaption(['shut', 'shut', 'shut', 'shut']).look).toBe('No bit.');
});

test('branches have the names of their walls; one that gives way by degrees has both in turn', () => {
  const names = () => piecesOf(view().branches.stable).map(({ state }) => state);
  expect(names()).toEqual(['shut', 'open']);
  at(5, { swells: false });
  expect(names()).toEqual(['open', 'shut']);
  const [open, shut] = piecesOf(view().branches.stable);
  expect(open.points.at(-1)).toBe(shut.points[0]);
});

test('whatever is set, and without a push, too, all that is said is a number where it should be', () => {
  const captions = [slabsCaption, crossingCaption, fluxCaption, mapCaption];
  for (const attracts of [true, false])
    for (const swells of [true, false])
      for (const c0 of [0.3, 1.5, 10])
        for (const w of [0.1, 0.5])
          for (const push of [0, 5, 12]) {
            at(push, { attracts, swells, c0, w });
            const words = [headline(), ...captions.map((caption) => JSON.stringify(caption(view())))];
            expect(words.join()).not.toMatch(/NaN|Infinity|undefined/);
          }
});

test('without a push neither wall passes anything', () => {
  at(0, { attracts: true, swells: false, c0: 0.3 });
  expect(slabsCaption(view()).news).toMatch(
    /^At f = 0 both walls hold\..*: without a push neither passes anything\.$/,
  );
});
