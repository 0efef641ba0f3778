// Puts what a page shows first into a built page, so that it is there before any script is.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { shortClasses } from './class-names.mjs';
import { pageAt, pages } from './pages.mjs';

/** @returns {import('vite').Plugin} */
export function shell() {
  /** @type {ReturnType<typeof drawAll>} */
  let drawn;
  return {
    name: 'shell',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    buildStart() {
      drawn = drawAll(pages.flatMap((page) => page.shell ?? []));
      drawn.catch(() => {}); // said where they are waited for
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { path, bundle }) => {
        const page = pageAt(path);
        if (!page?.shell) return html;
        const words = (await drawn)[page.shell];
        return (
          html
            .replace('<div id="root">', (root) => root + words)
            // The scripts that follow are fetched later, by src/begin.ts.
            .replace('</head>', (end) => following(bundle ?? {}, page.follows) + end)
            // Styles first: they are all that these words wait for.
            .replaceAll(/<script type="module"|<link rel="modulepreload"/g, '$& fetchpriority="low"')
        );
      },
    },
  };
}

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

const run = promisify(execFile);
const draw = fileURLToPath(new URL('draw.mjs', import.meta.url));

/**
 * What each shell shows. They are built as the pages themselves are: their classes have the names that the pages' styles have.
 * @param {string[]} shells @returns {Promise<Record<string, string>>} by the name of its file
 */
async function drawAll(shells) {
  const outDir = fileURLToPath(new URL('../node_modules/.shell/', import.meta.url)); // from where Node finds React
  /** @param {string} shell */
  const nameOf = (shell) => shell.replaceAll(/\W/g, '-');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [shortClasses()],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: Object.fromEntries(shells.map((shell) => [nameOf(shell), shell])) },
    },
  });
  const env = { ...process.env, NODE_ENV: 'production' };
  const drawings = shells.map(async (shell) => {
    const args = [draw, `${outDir}${nameOf(shell)}.js`, 'Shell'];
    const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 26, env });
    return [shell, stdout];
  });
  return Object.fromEntries(await Promise.all(drawings));
}
