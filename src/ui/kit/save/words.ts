import type { DrawnText } from './svg';

/** From the middle of a line of letters to their foot, as a part of the font's size. */
const MIDDLE_TO_FOOT = 0.36;

/** What is no part of the picture: drawings have their own words, and nobody can press a key in it. */
export const ELSEWHERE = 'svg, .visually-hidden, [data-on-page-only]';

/** All words of a plot that are not part of a drawing, a line each: the titles of axes, keys and exact values. */
export function wordsIn(plot: Element): DrawnText[] {
  const walker = document.createTreeWalker(plot, NodeFilter.SHOW_TEXT);
  const found: DrawnText[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(ELSEWHERE)) continue;
    const style = getComputedStyle(parent);
    if (style.visibility === 'hidden') continue;
    for (const { text, box } of linesOf(node as Text)) found.push(wordAt(text, box.left, box, style));
  }
  for (const choice of plot.querySelectorAll('select')) {
    const style = getComputedStyle(choice);
    const box = choice.getBoundingClientRect();
    const left = box.left + Number.parseFloat(style.paddingLeft);
    found.push(wordAt(choice.selectedOptions[0]?.text ?? '', left, box, style));
  }
  return found;
}

const wordAt = (text: string, left: number, box: DOMRect, style: CSSStyleDeclaration): DrawnText => ({
  text,
  left,
  baseline: box.top + box.height / 2 + MIDDLE_TO_FOOT * Number.parseFloat(style.fontSize),
  style,
});

/** A text as the page broke it into lines. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const range = document.createRange();
  const boxOf = (start: number, end: number) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getBoundingClientRect();
  };
  const lines: { start: number; end: number; top: number }[] = [];
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    const end = index + word.length;
    const { top, width } = boxOf(index, end);
    if (width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - top) < 1) line.end = end;
    else lines.push({ start: index, end, top });
  }
  return lines.map(({ start, end }) => ({ text: node.data.slice(start, end), box: boxOf(start, end) }));
}
