// Writes beside what is built the licences of all packages that are built in, as those want to be passed on with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a module is of. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * The plugin of a build, and of its workers, which are built on their own before it ends.
 * @returns {{ licences: import('vite').Plugin, ofWorkers: import('vite').Plugin }}
 */
export function licencesOf() {
  /** @type {Set<string>} */
  const folders = new Set();
  /** @param {import('vite').Rolldown.OutputBundle} bundle */
  const collect = (bundle) => {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      for (const id of part.moduleIds) {
        const folder = PACKAGE.exec(id.replaceAll('\\', '/'))?.[0];
        if (folder) folders.add(folder);
      }
    }
  };
  return {
    ofWorkers: {
      name: 'licences-of-workers',
      apply: 'build',
      generateBundle: (_, bundle) => collect(bundle),
    },
    licences: {
      name: 'licences',
      apply: 'build',
      generateBundle(_, bundle) {
        collect(bundle);
        const source = [...folders].map(licence).sort().join('\n\n');
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${source}\n` });
      },
    },
  };
}

/** @param {string} folder of a package */
function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Under the licence ${license}.`;
  return `── ${name} ${version} (${license}) ──\n\n${text}`;
}
