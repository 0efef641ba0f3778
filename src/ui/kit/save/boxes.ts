import { element } from './svg';
import { ELSEWHERE } from './words';

/** All that a plot draws with boxes of the page: what fills them and the edges that are seen, where they lie. */
export function boxesIn(plot: Element): SVGElement[] {
  const found: SVGElement[] = [];
  for (const each of plot.querySelectorAll<HTMLElement>('*')) {
    if (each.closest(ELSEWHERE) || !each.checkVisibility({ visibilityProperty: true })) continue;
    const box = each.getBoundingClientRect();
    const opacity = opacityOf(each, plot);
    found.push(...drawn(box, getComputedStyle(each), opacity));
    for (const part of ['::before', '::after']) {
      const style = getComputedStyle(each, part);
      if (style.content !== 'none' && style.position === 'absolute')
        found.push(
          ...drawn(within(box, getComputedStyle(each), style), style, opacity * Number(style.opacity)),
        );
    }
  }
  return found;
}

/** Where a part lies that has a place of its own in a box. */
const within = (box: DOMRect, outer: CSSStyleDeclaration, style: CSSStyleDeclaration): DOMRect =>
  new DOMRect(
    box.left + px(outer.borderLeftWidth) + px(style.left),
    box.top + px(outer.borderTopWidth) + px(style.top),
    px(style.width),
    px(style.height),
  );

const px = (length: string): number => Number.parseFloat(length) || 0;
/** A computed colour has a fourth part only where it is not opaque. */
const isSeen = (colour: string): boolean => !/^rgba\(.*, 0\)$|\/ 0\)$/.test(colour);

function drawn(box: DOMRect, style: CSSStyleDeclaration, opacity: number): SVGElement[] {
  const { left, top, right, bottom, width, height } = box;
  const found: SVGElement[] = [];
  if (isSeen(style.backgroundColor) && width > 0 && height > 0)
    found.push(
      element('rect', {
        ...{ x: left, y: top, width, height, fill: style.backgroundColor, opacity },
        rx: style.borderTopLeftRadius.endsWith('%') ? width / 2 : px(style.borderTopLeftRadius),
      }),
    );
  const edges = [
    ['Top', left, top, right, top, 0, 0.5],
    ['Bottom', left, bottom, right, bottom, 0, -0.5],
    ['Left', left, top, left, bottom, 0.5, 0],
    ['Right', right, top, right, bottom, -0.5, 0],
  ] as const;
  for (const [side, x1, y1, x2, y2, inX, inY] of edges) {
    const thick = px(style[`border${side}Width`]);
    const stroke = style[`border${side}Color`];
    if (thick === 0 || !isSeen(stroke)) continue;
    found.push(
      element('line', {
        ...{ x1: x1 + inX * thick, x2: x2 + inX * thick, y1: y1 + inY * thick, y2: y2 + inY * thick },
        ...{ stroke, opacity, 'stroke-width': thick },
        ...(style[`border${side}Style`] === 'dashed' && { 'stroke-dasharray': '4 3' }),
      }),
    );
  }
  return found;
}

/** How much of an element is seen through all in which it lies. */
function opacityOf(each: Element, plot: Element): number {
  let opacity = 1;
  for (let at: Element | null = each; at && at !== plot; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}
