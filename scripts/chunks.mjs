// Which modules of the page on training come in one script. Left to itself the bundler makes a script of every set of modules that
// is used together somewhere, a hundred and thirty for this page; to fetch so many costs more than the few bytes that it spares.
import { fileURLToPath } from 'node:url';
import { fileOf, pages } from './pages.mjs';

/** @typedef {import('vite').Rolldown.ChunkingContext} Context */

/** What src/begin.ts makes ready, in its order: the script of each has what is in none before it. */
const STAGES = ['ui/kit/LinePlot', 'ui/figures/Figures', 'ui/App', 'main'];

/** Fetches the parts that are not there at first; as soon as there is time it fetches all, so they come in one script, too. */
const LATER = file('src/ui/parts/later.tsx');

/** @type {Map<string, string> | undefined} */
let chunks;

/**
 * The script that a module goes into; none in particular where another page has it as well, or nobody needs it at first.
 * @param {string} id @param {Context} context
 */
export function chunkOf(id, context) {
  chunks ??= allChunks(context);
  return chunks.get(id) ?? null;
}

/** @param {Context} context */
function allChunks(context) {
  const taken = new Set();
  for (const page of pages.slice(1)) reach(file(fileOf(page)), taken, context, true);
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @param {string} name @param {string} root */
  const put = (name, root) => {
    for (const id of reach(root, new Set(), context))
      if (!taken.has(id) && !found.has(id)) found.set(id, `train-${name}`);
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
