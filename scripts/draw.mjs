// Draws a component without a browser: `node scripts/draw.mjs MODULE NAME` writes the HTML of what the module exports under that
// name. The effects of its parts take place, as Recharts needs it. A process of its own: it takes itself to be a page.
import { pathToFileURL } from 'node:url';
import { layPaper } from './paper.mjs';

const document = layPaper();
const { createElement } = await import('react');
const { flushSync } = await import('react-dom');
const { createRoot } = await import('react-dom/client');

const [path, name] = process.argv.slice(2);
const { [name]: Component } = await import(pathToFileURL(path).href);
const sheet = document.createElement('div');
/** @type {unknown[]} */
const errors = [];
const root = createRoot(/** @type {any} */ (sheet), {
  identifierPrefix: 'drawn', // else they were those of the page that comes in its place
  onUncaughtError: (error) => errors.push(error),
});
flushSync(() => root.render(createElement(Component)));
if (errors.length > 0) throw errors[0];
stretch(sheet);
process.stdout.write(sheet.innerHTML);

/** What is as wide as a plot becomes as wide as its place. @param {import('./paper.mjs').Paper} paper */
function stretch(paper) {
  const [width, height] = [Number(paper.getAttribute('width')), Number(paper.getAttribute('height'))];
  if (width > 100) {
    if (paper.nodeName === 'svg') {
      paper.setAttribute('viewBox', `0 0 ${width} ${height}`);
      paper.setAttribute('preserveAspectRatio', 'none');
      paper.setAttribute('width', '100%');
    } else if (paper.nodeName === 'div') paper.style.width = '100%';
  }
  for (const child of paper.childNodes) stretch(child);
}
