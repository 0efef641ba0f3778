// Puts what a page shows first into a built page, so that it is there before any script is.
import { parse } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { build } from 'vite';
import { pageAt } from './pages.mjs';

/** @returns {import('vite').Plugin} */
export const shell = () => ({
  name: 'shell',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  transformIndexHtml: {
    order: 'post',
    handler: async (html, { path }) => {
      const shell = pageAt(path)?.shell;
      if (!shell) return html;
      return (
        html
          .replace('<div id="root">', `$&${await rendered(shell)}`)
          // Styles first: they are all that these words wait for.
          .replaceAll(/<script type="module"|<link rel="modulepreload"/g, '$& fetchpriority="low"')
      );
    },
  },
});

/**
 * The component is built as the page itself is: its classes have the names that the page's styles have.
 * @param {string} shell
 */
async function rendered(shell) {
  const outDir = fileURLToPath(new URL('../node_modules/.shell/', import.meta.url)); // from where Node finds React
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: shell, outDir, emptyOutDir: true },
  });
  const { Shell } = await import(pathToFileURL(`${outDir}${parse(shell).name}.js`).href);
  return renderToStaticMarkup(createElement(Shell));
}
