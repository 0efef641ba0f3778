import { createElement } from 'react';
import { expect, test } from 'vitest';
import { takePlace } from '../../src/ui/parts/take-place';

/** The page that answers takes the place of the one that was built: who has the focus keeps it, whatever happens meanwhile. */

const NAMES = ['hidden', 'first', 'second', 'third'];
const buttons = () => [...document.querySelectorAll<HTMLElement>('#root button')];
const focus = (name: string) =>
  buttons()
    .find(({ textContent }) => textContent === name)
    ?.focus();

test.each([
  { does: 'nothing more', act: () => {}, keeps: 'second' },
  { does: 'goes on', act: () => focus('third'), keeps: 'third' },
  { does: 'leaves', act: () => (document.activeElement as HTMLElement).blur(), keeps: undefined },
])('who stands at the second and $does', async ({ act, keeps }) => {
  const place = document.body.appendChild(document.createElement('div'));
  place.id = 'root';
  place.innerHTML = NAMES.map((name) => `<button>${name}</button>`).join('');
  buttons()[0].style.display = 'none'; // as what is built for another width
  const built = buttons();
  focus('second');
  const page = NAMES.slice(1).map((name) => createElement('button', { type: 'button', key: name }, name));
  const taken = takePlace(page);
  act();
  await taken;
  expect(built.some(({ isConnected }) => isConnected)).toBe(false);
  const focused = buttons().find((button) => button === document.activeElement);
  expect(focused?.textContent).toBe(keeps);
  place.remove();
});
