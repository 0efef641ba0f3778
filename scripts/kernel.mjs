// Compiles the kernel of the wasm engine from its sources, unless that has been done before.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tiles } from './tiles.mjs';

const root = new URL('..', import.meta.url);
const sources = new URL('src/engines/wasm/assembly/', root);
const build = new URL('src/engines/wasm/build/', root);

/** The modules, between which src/engines/wasm/support.ts chooses, and what of SIMD each of them uses. */
const modules = { plain: ['simd'], relaxed: ['simd', 'relaxed-simd'] };

export async function buildKernel() {
  const hash = hashOfSources();
  if (hash === hashOfBuild()) return;
  const { default: asc } = await import('assemblyscript/asc');
  mkdirSync(build, { recursive: true });
  write('tiles.ts', tiles());
  for (const [name, features] of Object.entries(modules)) {
    const { error, stderr } = await asc.main(
      [
        'src/engines/wasm/assembly/index.ts',
        ...['--baseDir', fileURLToPath(root), '--outFile', `${name}.wasm`],
        ...['-O3', '--noAssert', '--runtime', 'stub', '--disableWarning', '112'],
        ...features.flatMap((feature) => ['--enable', feature]),
      ],
      { writeFile: write },
    );
    if (error) throw new Error(`${stderr}\n${error.message}: the kernel of the wasm engine`);
  }
  write('sources.sha256', hash); // last: an interrupted build is none
}

/** Of all that decides what comes out. */
function hashOfSources() {
  const { version } = JSON.parse(
    readFileSync(new URL('node_modules/assemblyscript/package.json', root), 'utf8'),
  );
  const hash = createHash('sha256').update(version).update(tiles());
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  for (const name of readdirSync(sources).sort())
    hash.update(name).update(readFileSync(new URL(name, sources)));
  return hash.digest('hex');
}

function hashOfBuild() {
  try {
    return readFileSync(new URL('sources.sha256', build), 'utf8');
  } catch {
    return undefined;
  }
}

/** In one go: another process may be reading. @param {string} name @param {string | Uint8Array} contents */
function write(name, contents) {
  const temporary = new URL(`${name}.${process.pid}`, build);
  writeFileSync(temporary, contents);
  renameSync(temporary, new URL(name, build));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernel();
