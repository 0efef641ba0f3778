import { afterEach, expect, test, vi } from 'vitest';
import { useBandit } from '../../../src/state/bandit';
import { eachFrame } from '../../../src/ui/neighbours/each-frame';

afterEach(() => {
  vi.unstubAllGlobals();
  useBandit.setState(useBandit.getInitialState(), true);
});

/** A browser's frames, to be gone through by hand. */
function frames() {
  const asked = new Map<number, FrameRequestCallback>();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (next: FrameRequestCallback) => {
    asked.set(++last, next);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (which: number) => asked.delete(which));
  return (time: number) => {
    const due = [...asked.values()];
    asked.clear();
    for (const next of due) next(time);
  };
}

test('time goes from frame to frame, and never back, though a frame may have begun before it was asked for', () => {
  const frame = frames();
  const passed: number[] = [];
  const end = eachFrame((seconds) => passed.push(seconds));
  const asked = performance.now();
  for (const later of [-12, 4, 20, 5000]) frame(asked + later); // a tab that slept
  end();
  frame(asked + 6000);
  expect(passed.map((seconds) => Number(seconds.toFixed(6)))).toEqual([0.016, 0.016, 0.1]);
});

test('a world begins at its first pull', () => {
  const frame = frames();
  useBandit.getState().setPull(0);
  useBandit.getState().toggle();
  const end = eachFrame(useBandit.getState().tick);
  const asked = performance.now();
  frame(asked - 12);
  expect(useBandit.getState().pull).toBe(0);
  frame(asked + 4);
  expect(useBandit.getState().pull).toBe(6);
  end();
});
