// What the heads of all pages have in common, in dev and build: a page's own index.html says only what it is about.
import { pageAt } from './pages.mjs';

/** @returns {import('vite').Plugin} */
export const head = () => ({
  name: 'head',
  transformIndexHtml: {
    order: 'pre', // paths are looked after as if they stood in the page
    handler: (html, { path }) => (pageAt(path) ? withHead(html, path, process.env.SITE) : html),
  },
});

/**
 * @param {string} html with a title
 * @param {string} path of the page within the site: "/claims/index.html"
 * @param {string} [site] the address of the site, where it is known: most sites want that of a picture whole
 */
export function withHead(html, path, site) {
  const root = '../'.repeat(path.split('/').length - 2) || './';
  const title = /<title>(.*)<\/title>/.exec(html);
  if (!title) throw new Error(`${path} has no title.`);
  const pictures = site ? `${site.replace(/\/$/, '')}/` : root;
  return html.replace(
    title[0],
    () => `${title[0]}
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#fbfaf8" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#121416" media="(prefers-color-scheme: dark)" />
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title[1]}" />
    <meta property="og:image" content="${pictures}social.png" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content="The page while two networks climb the same memory task" />
    <meta name="twitter:card" content="summary_large_image" />
    <link rel="manifest" href="${root}manifest.webmanifest" />
    <link rel="apple-touch-icon" href="${root}icons/apple-touch.png" />
    <link rel="icon" type="image/svg+xml" href="${root}favicon.svg" />
    <script src="${root}before-paint.js"></script>`,
  );
}
