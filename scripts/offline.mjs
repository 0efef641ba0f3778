// Adds the service worker to a build, with the list of the files that the page needs without a network.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ISOLATION } from '../src/offline/isolation.ts';

const source = new URL('../src/offline/service-worker.js', import.meta.url);

/** For others than the page: whoever previews a link, and readers of saved networks or of licences. The icons go to the system. */
const elsewhere = /^(schema|icons)\/|^(social\.png|robots\.txt|licences\.txt)$/;

/** @returns {import('vite').Plugin} */
export const offline = () => ({
  name: 'offline',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const names = /** @type {string[]} */ (readdirSync(dir, { recursive: true }))
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name !== 'service-worker.js' && !elsewhere.test(name))
      .filter((name) => !name.endsWith('.map') && statSync(join(dir, name)).isFile())
      .sort();
    const worker = readFileSync(source, 'utf8');
    const hash = createHash('sha256').update(worker);
    for (const name of names) hash.update(name).update(readFileSync(join(dir, name)));
    // A page is asked for by its folder.
    const files = names.map((name) => name.replace(/(^|\/)index\.html$/, '$1') || './');
    const build = hash.digest('hex').slice(0, 12);
    const known = Object.entries({ FILES: files, BUILD: build, ISOLATION });
    const declared = known.map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`).join('');
    writeFileSync(join(dir, 'service-worker.js'), `${declared}\n${worker}`);
  },
});
