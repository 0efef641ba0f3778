import type { Lane } from '../../../../state/lane';
import { nameAmong, styleOf } from '../../../lane-style';
import { markerPath } from '../marker-path';
import { textWidth } from '../text-width';
import { withStyles } from './inline-style';
import { type Words, wordsIn } from './words';

const SVG = 'http://www.w3.org/2000/svg';
/** Round the plot, in px; over it the title and the lanes. */
const MARGIN = 16;
const HEAD = 56;
const NAME_SIZE = 12;

/**
 * A figure's plot as one drawing that needs nothing else: what Recharts drew, what lies over it, the
 * words round it, and canvases as pictures; over it the title, and the lanes with their marks.
 * @param plot the element that everything lies in
 */
export function chartSvg(plot: HTMLElement, title: string, lanes: readonly Lane[]): string {
  const frame = plot.getBoundingClientRect();
  const width = frame.width + 2 * MARGIN;
  const height = frame.height + HEAD + 2 * MARGIN;
  const root = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  const body = getComputedStyle(document.body);
  root.append(element('title', {}, title));
  root.append(element('rect', { width: '100%', height: '100%', fill: body.backgroundColor }));
  root.append(
    text(
      { text: title, left: MARGIN, baseline: MARGIN + 14, style: body },
      { 'font-size': 15, 'font-weight': 600 },
    ),
  );
  root.append(legend(lanes, body));

  const within = element('g', {
    transform: `translate(${MARGIN - frame.left} ${MARGIN + HEAD - frame.top})`,
  });
  for (const part of plot.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('svg, canvas')) {
    if (part.parentElement?.closest('svg') || part.closest('.visually-hidden')) continue;
    const { left, top, width, height } = part.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const place = { x: left, y: top, width, height };
    if (part instanceof HTMLCanvasElement) {
      const picture = {
        href: part.toDataURL(),
        preserveAspectRatio: 'none',
        style: 'image-rendering: pixelated',
      };
      within.append(element('image', { ...place, ...picture }));
    } else {
      const drawing = withStyles(part);
      for (const [name, value] of Object.entries({ ...place, overflow: 'visible' }))
        drawing.setAttribute(name, String(value));
      within.append(drawing);
    }
  }
  for (const words of wordsIn(plot)) within.append(text(words));
  root.append(within);
  return new XMLSerializer().serializeToString(root);
}

/** Every lane's mark and name, in a row. */
function legend(lanes: readonly Lane[], style: CSSStyleDeclaration): SVGElement {
  const group = element('g', { transform: `translate(${MARGIN} ${MARGIN + 36})` });
  let left = 0;
  for (const lane of lanes) {
    const { shape, mark, text: hue } = styleOf(lane);
    const name = nameAmong(lane, lanes);
    group.append(
      element('path', { d: markerPath(shape, { x: left + 5, y: -4 }, 4.5), fill: resolved(mark) }),
    );
    const font = { 'font-size': NAME_SIZE, 'font-weight': 600, fill: resolved(hue) };
    group.append(text({ text: name, left: left + 16, baseline: 0, style }, font));
    left += textWidth(name, NAME_SIZE, 600) + 40;
  }
  return group;
}

/** A colour whose variable is replaced by its value. */
const resolved = (colour: string): string =>
  colour.replace(/var\((--[\w-]+)\)/, (_, name) =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim(),
  );

function text(
  { text, left, baseline, style }: Words,
  more: Record<string, string | number> = {},
): SVGElement {
  const font = {
    'font-family': style.fontFamily,
    'font-size': Number.parseFloat(style.fontSize),
    'font-style': style.fontStyle,
    'font-weight': style.fontWeight,
    fill: style.color,
  };
  return element('text', { x: left, y: baseline, ...font, ...more }, text);
}

function element(name: string, attributes: Record<string, string | number>, content?: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (content !== undefined) made.textContent = content;
  return made;
}
