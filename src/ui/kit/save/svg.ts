const SVG = 'http://www.w3.org/2000/svg';

export function element(
  name: string,
  attributes: Record<string, string | number>,
  content?: string,
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (content !== undefined) made.textContent = content;
  return made;
}

/** Words in a drawing; `left` and `baseline` in px. */
export interface DrawnText {
  text: string;
  left: number;
  baseline: number;
  /** Whose font and colour it takes. */
  style: CSSStyleDeclaration;
}

/** @param more attributes that take the place of the style's */
export function textElement(
  { text, left, baseline, style }: DrawnText,
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

/** A colour whose variable is replaced by its value. */
export const resolved = (colour: string): string =>
  colour.replace(/var\((--[\w-]+)\)/, (_, name) =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim(),
  );
