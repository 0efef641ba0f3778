// Builds the command line as a program that runs without this repository and without any package, beside the built page:
// program/ has its folder cli/, as src/ does. `node scripts/program.mjs`, a part of `npm run build`.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildKernel } from './kernel.mjs';
import { licencesOf } from './licences.mjs';

/** What the sources name as `new URL('./file', import.meta.url)`: kernels, a worker, a script for Python. */
const BESIDE = /new URL\('([\w./-]+\.(?:wasm|ts|py))', import\.meta\.url\)/g;

/**
 * Takes along what lies beside sources: what is a module built, all else as it is.
 * @type {import('vite').Plugin}
 */
const beside = {
  name: 'beside',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.ts')) return undefined;
    return code.replace(BESIDE, (_, path) => {
      const file = resolve(id, '..', path);
      const reference = path.endsWith('.ts')
        ? this.emitFile({ type: 'chunk', id: file })
        : this.emitFile({ type: 'asset', name: basename(file), source: readFileSync(file) });
      return `import.meta.ROLLUP_FILE_URL_${reference}`;
    });
  },
  resolveFileUrl: ({ relativePath }) => `new URL('./${relativePath}', import.meta.url)`,
};

/** Of no use here: the webgl engine is a page's, and `bench --against naive` says that it needs the repository. */
const TENSORFLOW = ['@tensorflow/tfjs', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-webgl'];

await buildKernel();
await build({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [beside, licencesOf().licences],
  ssr: { noExternal: true, external: TENSORFLOW },
  build: {
    ssr: 'src/cli/main.ts',
    ssrEmitAssets: true,
    outDir: 'program',
    target: 'node20',
    rolldownOptions: {
      output: {
        entryFileNames: 'cli/[name].js',
        chunkFileNames: 'cli/[name].js',
        assetFileNames: 'cli/[name][extname]',
      },
    },
  },
});
