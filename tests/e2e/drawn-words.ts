import type { JSHandle, Page } from '@playwright/test';

/** Words have to stand out so far from what is behind them (WCAG 1.4.3). */
const ENOUGH = 4.5;

/** What axe, which is on the page, knows of colours. */
interface Color {
  red: number;
  green: number;
  blue: number;
  alpha: number;
  parseString(style: string): Color;
}
interface Colors {
  Color: new (red: number, green: number, blue: number, alpha: number) => Color;
  flattenColors(front: Color, behind: Color): Color;
  getContrast(one: Color, other: Color): number;
}

/**
 * Words of drawings that are too pale, which axe leaves open: it knows the colour of words, not what they are filled with.
 * Behind them is the page, or the box of the same group that they stand on.
 */
export const paleWords = (page: Page, within: string | JSHandle<Node>): Promise<string[]> =>
  page.evaluate(
    ({ within, enough }) => {
      const { color } = (window as unknown as { axe: { commons: { color: Colors } } }).axe.commons;
      const colorOf = (style: string) => new color.Color(0, 0, 0, 1).parseString(style);
      const faded = ({ red, green, blue, alpha }: Color, opacity: number, behind: Color) =>
        color.flattenColors(new color.Color(red, green, blue, alpha * opacity), behind);
      const lineage = (element: Element) => {
        const all: Element[] = [];
        for (let each: Element | null = element; each; each = each.parentElement) all.push(each);
        return all;
      };
      const opacityOf = (element: Element) =>
        lineage(element).reduce((opacity, each) => opacity * Number(getComputedStyle(each).opacity), 1);

      const pageBehind = (words: Element) => {
        const colors = lineage(words).map((each) => colorOf(getComputedStyle(each).backgroundColor));
        return colors.find(({ alpha }) => alpha === 1) ?? new color.Color(255, 255, 255, 1);
      };
      const boxBehind = (words: Element) => {
        const { left, right, top, bottom } = words.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const group = words.closest('text')?.parentElement;
        return [...(group?.querySelectorAll('rect') ?? [])].findLast((each) => {
          const box = each.getBoundingClientRect();
          return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
        });
      };
      const contrastOf = (words: Element) => {
        const behind = pageBehind(words);
        const filled = (element: Element, on: Color) =>
          color.flattenColors(colorOf(getComputedStyle(element).fill), on);
        const box = boxBehind(words);
        const ground = box ? filled(box, behind) : behind;
        // What makes words faint makes the box that they stand on as faint.
        const seen = (drawn: Color) => faded(drawn, opacityOf(words), behind);
        return color.getContrast(seen(ground), seen(filled(words, ground)));
      };
      const isShown = (words: Element) =>
        [...words.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) &&
        words.getBoundingClientRect().width > 0 &&
        getComputedStyle(words).visibility === 'visible' &&
        opacityOf(words) > 0;
      const parts = typeof within === 'string' ? [...document.querySelectorAll(within)] : [within as Element];
      return parts
        .flatMap((part) => [...part.querySelectorAll('svg text, svg tspan')])
        .filter((words) => isShown(words) && contrastOf(words) < enough)
        .map((words) => `pale words: ${words.outerHTML}`);
    },
    { within, enough: ENOUGH },
  );
