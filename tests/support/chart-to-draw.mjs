import { createElement as h } from 'react';
import { ComposedChart, Line, XAxis, YAxis } from 'recharts';

const data = [
  { x: 0, y: 0 },
  { x: 5, y: 10 },
];

/** A chart without a surrounding page. */
export const Chart = () =>
  h(
    ComposedChart,
    { width: 300, height: 100, margin: { top: 0, right: 0, bottom: 0, left: 0 } },
    h(XAxis, { key: 'x', dataKey: 'x', type: 'number', domain: [0, 10], hide: true }),
    h(YAxis, { key: 'y', domain: [0, 10], hide: true }),
    h(Line, { key: 'line', data, dataKey: 'y', dot: false, isAnimationActive: false }),
  );

export const Broken = () => {
  throw new Error('no chart today');
};

/** Controls, which hold something at first. */
export const Controls = () =>
  h(
    'form',
    undefined,
    h('input', { type: 'range', max: 5, value: 3, onChange() {} }),
    h('input', { type: 'radio', checked: true, onChange() {} }),
    h('input', { type: 'radio', checked: false, onChange() {} }),
    h(
      'select',
      { value: 'b', onChange() {} },
      h('option', { value: 'a' }, 'A'),
      h('option', { value: 'b' }, 'B'),
    ),
  );
