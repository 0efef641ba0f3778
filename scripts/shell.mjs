// Puts the page's name and its first sentence into a built page, so that they are there before any script is.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { build } from 'vite';

/** @returns {import('vite').Plugin} */
export const shell = () => ({
  name: 'shell',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  transformIndexHtml: {
    order: 'post',
    handler: async (html) =>
      html
        .replace('<div id="root">', `$&${await rendered()}`)
        // Styles first: they are all that these words wait for.
        .replaceAll(/<script type="module"|<link rel="modulepreload"/g, '$& fetchpriority="low"'),
  },
});

/** The component is built as the page itself is: its classes have the names that the page's styles have. */
async function rendered() {
  const outDir = fileURLToPath(new URL('../node_modules/.shell/', import.meta.url)); // from where Node finds React
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'src/ui/layout/Shell.tsx', outDir, emptyOutDir: true },
  });
  const { Shell } = await import(pathToFileURL(`${outDir}Shell.js`).href);
  return renderToStaticMarkup(createElement(Shell));
}
