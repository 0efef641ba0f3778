// Short names for the classes of a build: each stands in styles, scripts and pages, and its readable one would be a tenth of them all.
// Of one source, whichever build asks: what is drawn in a build of its own has the names of the page.
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../src/', import.meta.url));

/** @type {Map<string, string>} */
const names = new Map();
for (const file of /** @type {string[]} */ (readdirSync(root, { recursive: true })).sort()) {
  if (!file.endsWith('.module.css')) continue;
  for (const [, name] of readFileSync(root + file, 'utf8').matchAll(/[.\s]([A-Za-z][\w-]*)(?=[^;{}]*\{)/g)) {
    const key = `${file}:${name}`;
    if (!names.has(key)) names.set(key, `_${names.size.toString(36)}`);
  }
}

/** @param {string} name of a class or an animation @param {string} path of its style sheet */
function nameOf(name, path) {
  const found = names.get(`${relative(root, path.replace(/\?.*/, ''))}:${name}`);
  if (!found) throw new Error(`${path}: ${name} has no name for the build`);
  return found;
}

/** @returns {import('vite').Plugin} */
export const shortClasses = () => ({
  name: 'short-classes',
  apply: 'build',
  config: () => ({ css: { modules: { generateScopedName: nameOf } } }),
});
