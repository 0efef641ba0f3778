import { boxesIn } from './boxes';
import { heading, type Subject } from './heading';
import { withStyles } from './inline-style';
import { element, textElement } from './svg';
import { wordsIn } from './words';

/** Round everything, in px. */
const MARGIN = 16;

/**
 * A figure's plot as one drawing that needs nothing else: what Recharts drew, what lies over it, the
 * words round it, and canvases as pictures; over it what it is about.
 * @param plot the element that everything lies in
 * @param made whether boxes of the page are part of what is drawn
 */
export function chartSvg(plot: HTMLElement, subject: Subject, made?: 'with boxes'): string {
  const frame = plot.getBoundingClientRect();
  const head = heading(subject, frame.width);
  const width = frame.width + 2 * MARGIN;
  const height = head.height + frame.height + 2 * MARGIN;
  const root = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  const { backgroundColor } = getComputedStyle(document.body);
  root.append(element('title', {}, subject.title));
  root.append(element('rect', { width: '100%', height: '100%', fill: backgroundColor }));
  head.group.setAttribute('transform', `translate(${MARGIN} ${MARGIN})`);
  root.append(head.group);

  const within = element('g', {
    transform: `translate(${MARGIN - frame.left} ${MARGIN + head.height - frame.top})`,
  });
  if (made) within.append(...boxesIn(plot));
  for (const part of plot.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('svg, canvas')) {
    if (part.parentElement?.closest('svg') || part.closest('.visually-hidden')) continue;
    const { left, top, width, height } = part.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const place = { x: left, y: top, width, height };
    within.append(part instanceof HTMLCanvasElement ? picture(part, place) : drawing(part, place));
  }
  for (const words of wordsIn(plot)) within.append(textElement(words));
  root.append(within);
  return new XMLSerializer().serializeToString(root);
}

type Place = Record<'x' | 'y' | 'width' | 'height', number>;

const picture = (canvas: HTMLCanvasElement, place: Place): SVGElement =>
  element('image', {
    ...place,
    href: canvas.toDataURL(),
    preserveAspectRatio: 'none',
    // Where there are more weights than pixels, they run together as on the page.
    style: `image-rendering: ${getComputedStyle(canvas).imageRendering}`,
  });

function drawing(part: SVGSVGElement, place: Place): SVGElement {
  const copy = withStyles(part);
  for (const [name, value] of Object.entries({ ...place, overflow: 'visible' }))
    copy.setAttribute(name, String(value));
  return copy;
}
