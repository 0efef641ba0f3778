/** What decides how an element of a drawing looks, and passes on to all within it. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'shape-rendering',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
];

/** Parts of a drawing that are not seen themselves. */
const UNSEEN = 'clipPath, defs, title, desc, style';

/**
 * A copy of a drawing that looks the same wherever it is put: its style is written out, with all variables
 * resolved; what is hidden is left out.
 */
export function withStyles(original: SVGElement): SVGElement {
  const copy = original.cloneNode(true) as SVGElement;
  inline(original, copy);
  return copy;
}

/** @param inherited the style of what it stands in, which need not be said again */
function inline(original: Element, copy: Element, inherited?: CSSStyleDeclaration): void {
  const style = getComputedStyle(original);
  const children = [...original.children].map((child, i) => [child, copy.children[i]] as const);
  for (const [child, twin] of children) {
    const seen = getComputedStyle(child);
    if (child.matches(UNSEEN)) continue;
    if (seen.display === 'none' || seen.visibility === 'hidden') twin.remove();
    else inline(child, twin, style);
  }
  for (const name of copy.getAttributeNames()) {
    if (/^(class|style|role|tabindex|aria-|data-|on)/.test(name)) copy.removeAttribute(name);
  }
  for (const property of PROPERTIES) {
    const value = style.getPropertyValue(property);
    copy.removeAttribute(property);
    if (value !== inherited?.getPropertyValue(property)) {
      copy.setAttribute(property, value.replace(/(\d)px/g, '$1'));
    }
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
}
