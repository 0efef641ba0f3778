// Puts what a page shows first into a built page, so that it is there before any script is.
import { spawnSync } from 'node:child_process';
import { parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { shortClasses } from './class-names.mjs';
import { pageAt } from './pages.mjs';

/** @returns {import('vite').Plugin} */
export const shell = () => ({
  name: 'shell',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  transformIndexHtml: {
    order: 'post',
    handler: async (html, { path, bundle }) => {
      const page = pageAt(path);
      if (!page?.shell) return html;
      const drawn = await rendered(page.shell);
      return (
        html
          .replace('<div id="root">', (root) => root + drawn)
          // The scripts that follow are fetched later, by src/begin.ts.
          .replace('</head>', (end) => following(bundle ?? {}, page.follows) + end)
          // Styles first: they are all that these words wait for.
          .replaceAll(/<script type="module"|<link rel="modulepreload"/g, '$& fetchpriority="low"')
      );
    },
  },
});

/**
 * Tags for the script that follows what is built in, and for all that it imports.
 * @param {import('vite').Rolldown.OutputBundle} bundle @param {string} [follows] its name
 */
function following(bundle, follows) {
  const names = new Set(Object.keys(bundle).filter((name) => name.startsWith(`assets/${follows}-`)));
  for (const name of names) {
    const chunk = bundle[name];
    if (chunk.type === 'chunk') for (const other of chunk.imports) names.add(other);
  }
  return [...names].map((name) => `<link rel="follows" as="script" crossorigin href="./${name}">\n`).join('');
}

const draw = fileURLToPath(new URL('draw.mjs', import.meta.url));

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
    plugins: [shortClasses()],
    build: { ssr: shell, outDir, emptyOutDir: true },
  });
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [draw, `${outDir}${parse(shell).name}.js`, 'Shell'],
    { encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`The first page could not be drawn: ${stderr}`);
  return stdout;
}
