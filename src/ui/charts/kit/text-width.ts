import { memoised } from '../../../math/memoised';

let context: CanvasRenderingContext2D | null | undefined;
const family = memoised((body: HTMLElement) => getComputedStyle(body).fontFamily);

/** How wide a text is on the page, in px; a fair guess where there is no page. */
export function textWidth(text: string, size: number, weight = 400): number {
  if (typeof document === 'undefined') return text.length * size * 0.55;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.55;
  context.font = `${weight} ${size}px ${family(document.body)}`;
  // Digits are set in columns on the page, which a canvas does not know: each is as wide as a 0.
  return context.measureText(text.replace(/\d/g, '0')).width;
}
