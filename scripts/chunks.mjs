// Which modules come in one script. Left to itself the bundler makes a script of every set of modules that is used together
// somewhere, a hundred and thirty for the page on training; to fetch so many costs more than the few bytes that it spares.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileOf, pages } from './pages.mjs';

/** @typedef {import('vite').Rolldown.ChunkingContext} Context */

/** What src/begin.ts makes ready, in its order: the script of each has what is in none before it. */
const STAGES = ['ui/kit/LinePlot', 'ui/figures/Figures', 'ui/App', 'main'];

/** Fetches the parts that are not there at first; as soon as there is time it fetches all, so they come in one script, too. */
const LATER = file('src/ui/parts/later.tsx');

/** As large as all else that pages share; it stays as it is when that changes. */
const REACT = /\/node_modules\/(react|react-dom|scheduler)\//;

/** What as many other pages have is in one script, though one or the other of them has no use for some of it. */
const MANY = 3;

/** @type {Map<string, string> | undefined} */
let chunks;

/**
 * The script that a module goes into; none in particular where the page on training does not need it at first.
 * @param {string} id @param {Context} context
 */
export function chunkOf(id, context) {
  chunks ??= allChunks(context);
  return chunks.get(id) ?? null;
}

/**
 * The script that a module of a worker goes into: one has all that the worker fetches as it begins.
 * @param {string} id @param {Context} context
 */
export function chunkOfWorker(id, context) {
  const first = firstOf(id, context, new Set());
  return first ? basename(first, '.ts') : null;
}

/**
 * What a worker fetches as it begins, where this is a part of that.
 * @param {string} id @param {Context} context @param {Set<string>} seen
 * @returns {string | undefined}
 */
function firstOf(id, context, seen) {
  if (seen.has(id)) return undefined;
  seen.add(id);
  const { importers = [], dynamicImporters = [] } = context.getModuleInfo(id) ?? {};
  if (dynamicImporters.some((one) => context.getModuleInfo(one)?.isEntry)) return id;
  for (const importer of importers) {
    const first = firstOf(importer, context, seen);
    if (first) return first;
  }
  return undefined;
}

/** @param {Context} context */
function allChunks(context) {
  const all = pages.map((page) => ({
    name: page.folder.split('/').at(-2),
    first: reach(file(fileOf(page)), new Set(), context), // with what is built in, before the page's own scripts
    whole: reach(file(fileOf(page)), new Set(), context, true),
  }));
  /** @param {string} id @param {string} stage */
  const nameOf = (id, stage) => {
    if (all.filter((page) => page.first.has(id)).length > 1) return 'begin';
    const having = all.slice(1).filter((page) => page.whole.has(id));
    if (!having.length) return `train-${stage}`;
    if (REACT.test(id)) return 'react';
    return having.length < MANY ? `shared-${having.map(({ name }) => name).join('-')}` : 'parts';
  };

  /** @type {Map<string, string>} */
  const found = new Map();
  /** @param {string} stage @param {string} root */
  const put = (stage, root) => {
    for (const id of reach(root, new Set(), context)) if (!found.has(id)) found.set(id, nameOf(id, stage));
  };
  for (const stage of STAGES) put(/** @type {string} */ (stage.split('/').at(-1)), file(`src/${stage}.tsx`));
  for (const id of [...found.keys()]) {
    const { now, later } = importsOf(id, context);
    if (now.includes(LATER)) for (const part of later) put('later', part);
  }
  return found;
}

/** @param {string} path */
function file(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** @param {string} id @param {Context} context */
function importsOf(id, context) {
  const { importedIds = [], dynamicallyImportedIds = [] } = context.getModuleInfo(id) ?? {};
  return { now: importedIds, later: dynamicallyImportedIds };
}

/**
 * A module, all that it imports, and what these do.
 * @param {string} id @param {Set<string>} reached what is added to
 * @param {Context} context @param {boolean} [andLater] also what is imported while the page is used
 */
function reach(id, reached, context, andLater = false) {
  if (reached.has(id)) return reached;
  reached.add(id);
  const { now, later } = importsOf(id, context);
  for (const next of andLater ? [...now, ...later] : now) reach(next, reached, context, andLater);
  return reached;
}
