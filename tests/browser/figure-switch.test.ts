import { act, createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FigureSwitch } from '../../src/ui/kit/FigureSwitch';
import '../../src/ui/theme/tokens.css';

test('a switch is a group of radio buttons: by mouse, or by one Tab and the arrow keys', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const chosen: string[] = [];
  function Kept() {
    const [value, set] = useState('a');
    const onChange = (next: string) => {
      chosen.push(next);
      set(next);
    };
    return createElement(FigureSwitch, {
      label: 'Shown',
      value,
      options: { a: 'one', b: 'two', c: 'three' },
      onChange,
    });
  }
  await act(() => root.render(createElement(Kept)));
  expect(place.textContent).toBe('Shownonetwothree');
  const [first, , third] = place.querySelectorAll('input');
  await act(() => userEvent.click(third));
  await act(() => userEvent.keyboard('{ArrowLeft}'));
  expect(chosen).toEqual(['c', 'b']);
  expect(document.activeElement).toBe(place.querySelectorAll('input')[1]);
  expect(first.checked).toBe(false);
  await act(() => root.unmount());
  place.remove();
});
