/** A piece of text as it stands on the page, in px from the left and the top of the window. */
export interface Words {
  text: string;
  left: number;
  /** Of the line of letters. */
  baseline: number;
  style: CSSStyleDeclaration;
}

/** From the middle of a line of letters to their foot, as a part of the font's size. */
const MIDDLE_TO_FOOT = 0.36;

/** All words of a plot that are not part of a drawing: the titles of axes, keys and exact values. */
export function wordsIn(plot: Element): Words[] {
  const walker = document.createTreeWalker(plot, NodeFilter.SHOW_TEXT);
  const found: Words[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim();
    if (!parent || !text || parent.closest('svg, .visually-hidden')) continue;
    const style = getComputedStyle(parent);
    const range = document.createRange();
    const start = (node.textContent ?? '').indexOf(text);
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    const box = range.getBoundingClientRect();
    if (style.visibility === 'hidden' || box.width === 0) continue;
    const baseline = box.top + box.height / 2 + MIDDLE_TO_FOOT * Number.parseFloat(style.fontSize);
    found.push({ text, left: box.left, baseline, style });
  }
  return found;
}
